// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.protocol.SecurityLayer;
import dev.spicewire.connection.transport.HalfClosing;
import dev.spicewire.runtime.MalformedMessageException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;

/** A blocking channel inside the security layer of SASL. */
final class LayeredChannel implements ByteChannel, HalfClosing {

    private static final int BUFFER_BYTES = 16 * 1024;

    private final ByteChannel below;
    private final SecurityLayer layer;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER_BYTES);
    private ByteBuffer plain = ByteBuffer.allocate(0);

    LayeredChannel(ByteChannel below, SecurityLayer layer) {
        this.below = below;
        this.layer = layer;
    }

    /** {@return what the peer has wrapped} */
    static ByteBuffer unwrap(SecurityLayer layer, ByteBuffer wrapped) throws IOException {
        try {
            return layer.unwrap(wrapped);
        } catch (MalformedMessageException e) {
            throw (IOException) new ProtocolException(e.getMessage()).initCause(e);
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        while (!plain.hasRemaining()) {
            if (below.read(in.clear()) < 0) {
                return -1;
            }
            plain = unwrap(layer, in.flip());
        }
        int count = Math.min(plain.remaining(), target.remaining());
        target.put(plain.slice(plain.position(), count));
        plain.position(plain.position() + count);
        return count;
    }

    /** Writes all of the source. */
    @Override
    public int write(ByteBuffer source) throws IOException {
        int count = source.remaining();
        ByteBuffer wrapped = layer.wrap(source);
        while (wrapped.hasRemaining()) {
            below.write(wrapped);
        }
        return count;
    }

    @Override
    public void endOutput() throws IOException {
        HalfClosing.endOutput(below);
    }

    @Override
    public boolean isOpen() {
        return below.isOpen();
    }

    @Override
    public void close() throws IOException {
        below.close();
    }
}
