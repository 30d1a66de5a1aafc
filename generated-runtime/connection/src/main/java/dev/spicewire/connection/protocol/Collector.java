// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import java.nio.ByteBuffer;

/** Puts a known number of bytes together, however they arrive, and counts what has come. */
final class Collector {

    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private long offset;

    /** Starts on the next so many bytes. */
    void expect(int count) {
        bytes = ByteBuffer.allocate(count);
    }

    /** {@return whether all expected bytes are there now} */
    boolean take(ByteBuffer in) {
        int taken = Math.min(bytes.remaining(), in.remaining());
        bytes.put(in.slice(in.position(), taken));
        in.position(in.position() + taken);
        offset += taken;
        return !bytes.hasRemaining();
    }

    /** {@return the bytes that were expected} */
    ByteBuffer bytes() {
        return bytes.duplicate().flip();
    }

    /** {@return bytes that have come in all} */
    long offset() {
        return offset;
    }

    /** {@return offset of the first expected byte} */
    long start() {
        return offset - bytes.position();
    }
}
