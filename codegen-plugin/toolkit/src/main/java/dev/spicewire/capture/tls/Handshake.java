// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tls;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/** Puts the handshake messages of one direction together, which records may cut anywhere. */
final class Handshake {

    static final int CLIENT_HELLO = 1;
    static final int SERVER_HELLO = 2;
    static final int FINISHED = 20;
    static final int KEY_UPDATE = 24;

    private static final int HEADER = 4;
    private static final int MOST = 1024 * 1024;

    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Takes a message. */
    interface Sink {
        void message(int type, ByteBuffer body) throws GeneralSecurityException;
    }

    void add(ByteBuffer more, Sink sink) throws GeneralSecurityException {
        byte[] piece = new byte[more.remaining()];
        more.get(piece);
        bytes.writeBytes(piece);
        ByteBuffer all = ByteBuffer.wrap(bytes.toByteArray());
        while (all.remaining() >= HEADER) {
            int length = all.getInt(all.position()) & 0xffffff;
            if (all.remaining() < HEADER + length) {
                break;
            }
            sink.message(all.get(all.position()), all.slice(all.position() + HEADER, length));
            all.position(all.position() + HEADER + length);
        }
        bytes = new ByteArrayOutputStream();
        if (all.remaining() < MOST) {
            bytes.write(all.array(), all.position(), all.remaining());
        }
    }

    /** Forgets the message that has begun: a part of it is lost. */
    void clear() {
        bytes.reset();
    }
}
