// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import dev.spicewire.runtime.MalformedMessageException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.security.sasl.Sasl;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;

/**
 * What a SASL mechanism puts around all bytes behind it, where that was negotiated: packets of a size, most significant
 * byte first, and that many bytes. One thread may wrap while another one unwraps.
 */
public final class SecurityLayer {

    /** The most bytes of a packet, its size not counted: what mechanisms announce unless told otherwise. */
    static final int MOST_BYTES = 65_536;

    private static final String NO_LAYER = "auth";
    private static final String CHANGED = "is not what the peer has wrapped";

    private final Coder wrapper;
    private final Coder unwrapper;
    private final int most;
    private final Collector packet = new Collector();
    private boolean inside;
    private ByteBuffer plain = ByteBuffer.allocate(0);
    private MalformedMessageException failed;

    private SecurityLayer(Coder wrapper, Coder unwrapper, int most) {
        this.wrapper = wrapper;
        this.unwrapper = unwrapper;
        this.most = most;
        packet.expect(Integer.BYTES);
    }

    /** {@return the layer of a mechanism that is complete, if there is one} */
    static Optional<SecurityLayer> of(SaslClient client) {
        return of(client::getNegotiatedProperty, client::wrap, client::unwrap);
    }

    /** {@return the layer of a mechanism that is complete, if there is one} */
    static Optional<SecurityLayer> of(SaslServer server) {
        return of(server::getNegotiatedProperty, server::wrap, server::unwrap);
    }

    private static Optional<SecurityLayer> of(Property property, Coder wrapper, Coder unwrapper) {
        Object quality = property.value(Sasl.QOP);
        if (quality == null || quality.equals(NO_LAYER)) {
            return Optional.empty();
        }
        int most = Integer.parseInt(String.valueOf(property.value(Sasl.RAW_SEND_SIZE)));
        return Optional.of(new SecurityLayer(wrapper, unwrapper, Math.max(1, Math.min(most, MOST_BYTES))));
    }

    /**
     * {@return packets that hold the bytes}
     *
     * @param bytes from its position, all of which are taken
     */
    public synchronized ByteBuffer wrap(ByteBuffer bytes) {
        List<byte[]> packets = new ArrayList<>();
        int size = 0;
        while (bytes.hasRemaining()) {
            byte[] part = new byte[Math.min(most, bytes.remaining())];
            bytes.get(part);
            packets.add(seal(part));
            size += Integer.BYTES + packets.get(packets.size() - 1).length;
        }
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.BIG_ENDIAN);
        packets.forEach(sealed -> out.putInt(sealed.length).put(sealed));
        return out.flip();
    }

    /**
     * {@return what the peer has wrapped, as far as its packets are complete}
     *
     * @param bytes of the peer, from the position; all are taken
     * @throws MalformedMessageException if a packet is too large, or not what the peer has wrapped; the same for all
     *         that comes later
     */
    public synchronized ByteBuffer unwrap(ByteBuffer bytes) {
        if (failed != null) {
            throw failed;
        }
        Outbox opened = new Outbox();
        opened.append(plain.remaining(), out -> out.put(plain));
        while (packet.take(bytes)) {
            if (inside) {
                byte[] content = open(packet.bytes());
                opened.append(content.length, out -> out.put(content));
                packet.expect(Integer.BYTES);
            } else {
                packet.expect(size(packet.bytes().order(ByteOrder.BIG_ENDIAN).getInt()));
            }
            inside = !inside;
        }
        return opened.take();
    }

    /** Takes back bytes that were unwrapped and belong to what comes later. */
    synchronized void giveBack(ByteBuffer rest) {
        plain = rest;
    }

    private byte[] seal(byte[] part) {
        try {
            return wrapper.code(part, 0, part.length);
        } catch (SaslException e) {
            throw new IllegalStateException("the security layer wraps no more", e);
        }
    }

    private int size(int size) {
        if (size < 1 || size > MOST_BYTES) {
            throw fail("announces " + Integer.toUnsignedString(size) + " bytes, a packet has 1 to " + MOST_BYTES);
        }
        return size;
    }

    private byte[] open(ByteBuffer content) {
        byte[] sealed = content.array();
        try {
            byte[] opened = unwrapper.code(sealed, 0, sealed.length);
            // Some mechanisms of the JDK leave out what has been changed on the way, and tell nobody.
            if (opened != null && opened.length > 0) {
                return opened;
            }
            throw fail(CHANGED);
        } catch (SaslException e) {
            throw fail(CHANGED);
        } finally {
            Arrays.fill(sealed, (byte) 0);
        }
    }

    private MalformedMessageException fail(String reason) {
        failed = new MalformedMessageException("packet of the security layer", 0, reason);
        return failed;
    }

    /** Wraps or unwraps. */
    private interface Coder {

        byte[] code(byte[] bytes, int offset, int length) throws SaslException;
    }

    /** What was negotiated. */
    private interface Property {

        Object value(String name);
    }
}
