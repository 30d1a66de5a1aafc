// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.link;

import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.support.Values;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;

/** Checks that the records of the link stage share. */
final class LinkFields {

    private LinkFields() {
    }

    static void uint32(long value, String member) {
        Values.range(value, 0, 0xffff_ffffL, member);
    }

    static void require(ByteBuffer in, int bytes, String path) {
        if (in.remaining() < bytes) {
            throw new MalformedMessageException(path, 0, "needs " + bytes + " bytes, " + in.remaining() + " are left");
        }
    }

    /** {@return where to write a number of bytes, behind which the buffer's position now is} */
    static int claim(ByteBuffer out, int bytes) {
        if (out.remaining() < bytes) {
            throw new BufferOverflowException();
        }
        int index = out.position();
        out.position(index + bytes);
        return index;
    }
}
