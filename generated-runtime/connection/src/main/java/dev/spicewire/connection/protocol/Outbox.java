// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;

/** Bytes that wait to be sent. */
final class Outbox {

    private ByteBuffer bytes = ByteBuffer.allocate(0);

    /** Appends so many bytes, which the writer writes. */
    void append(int count, Consumer<ByteBuffer> writer) {
        ByteBuffer more = ByteBuffer.allocate(bytes.remaining() + count).put(bytes);
        // Passwords may be among them.
        Arrays.fill(bytes.array(), (byte) 0);
        writer.accept(more);
        bytes = more.flip();
    }

    /** {@return what waits, which is the caller's now} */
    ByteBuffer take() {
        ByteBuffer taken = bytes;
        bytes = ByteBuffer.allocate(0);
        return taken;
    }
}
