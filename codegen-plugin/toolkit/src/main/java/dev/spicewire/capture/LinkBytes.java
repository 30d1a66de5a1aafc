// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The bytes of one direction from its start until its first data header, with how far they are read. */
final class LinkBytes {

    /** Far more than a link stage has; only a direction that waits for the other, uncaptured one gets there. */
    private static final int MAX = 1024 * 1024;

    private byte[] bytes = new byte[512];
    private int end;
    private int read;

    void add(ByteBuffer more) throws Unreadable {
        if (more.remaining() > MAX - end) {
            throw new Unreadable("the link stage is not complete after " + MAX + " bytes of one direction");
        }
        int newEnd = end + more.remaining();
        if (newEnd > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(newEnd, 2 * bytes.length));
        }
        more.get(bytes, end, more.remaining());
        end = newEnd;
    }

    /** {@return number of bytes not read yet} */
    int available() {
        return end - read;
    }

    /** {@return the bytes not read yet} */
    ByteBuffer peek() {
        return ByteBuffer.wrap(bytes, read, end - read).slice();
    }

    /** {@return the next bytes, now read} */
    ByteBuffer take(int length) {
        ByteBuffer taken = ByteBuffer.wrap(bytes, read, length).slice();
        read += length;
        return taken;
    }

    /** {@return offset in the stream of the next byte to be read} */
    int position() {
        return read;
    }
}
