// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

import java.util.List;

/** Where the number of elements of an array comes from. Member names mean members of the array's own container. */
public sealed interface ArrayLength {

    /**
     * {@code [16]}.
     *
     * @param count number of elements
     */
    record Constant(long count) implements ArrayLength {
    }

    /**
     * {@code [n]}: the value of an earlier integer member, which may stand in a case of an earlier switch.
     *
     * @param member name of that member
     */
    record Counted(String member) implements ArrayLength {
    }

    /** {@code []}: all bytes up to the end of the message. */
    record Remaining() implements ArrayLength {
    }

    /** {@code [cstring()]}: bytes up to the first 0. */
    record CString() implements ArrayLength {
    }

    /**
     * {@code [image_size(bpp, width, rows)]}: {@code (bpp * width + 7) / 8 * rows} bytes.
     *
     * @param bitsPerPixel bits of one pixel
     * @param width        name of the member with the pixels of a row
     * @param rows         name of the member with the number of rows
     */
    record ImageSize(int bitsPerPixel, String width, String rows) implements ArrayLength {
    }

    /**
     * {@code [bytes(size)]} or {@code [bytes(size, count)]} of the old dialect: elements that fill a number of bytes.
     *
     * @param size  name of the member with the number of bytes
     * @param count name of the member with the number of elements, or the empty string
     */
    record Bytes(String size, String count) implements ArrayLength {
    }

    /**
     * {@code [a + b]}: the sum of earlier integer members. An extension.
     *
     * @param members their names, at least two
     */
    record Sum(List<String> members) implements ArrayLength {
        /** Takes a copy. */
        public Sum {
            members = List.copyOf(members);
        }
    }
}
