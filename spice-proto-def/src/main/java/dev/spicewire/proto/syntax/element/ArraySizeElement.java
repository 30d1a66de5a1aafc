// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax.element;

import dev.spicewire.proto.diagnostics.Location;
import java.util.List;
import java.util.Optional;

/** What stands between the brackets of an array. */
public sealed interface ArraySizeElement {

    /** {@return where it is} */
    Location location();

    /**
     * {@code [16]}.
     *
     * @param count number of elements
     */
    record Constant(IntegerElement count) implements ArraySizeElement {
        @Override
        public Location location() {
            return count.location();
        }
    }

    /**
     * {@code [n]} or {@code [a + b]}.
     *
     * @param members one name, or those of the sum
     */
    record Members(List<Name> members) implements ArraySizeElement {

        /** Takes a copy. */
        public Members {
            members = List.copyOf(members);
        }

        @Override
        public Location location() {
            return members.get(0).location();
        }
    }

    /**
     * {@code []}.
     *
     * @param location where the brackets are
     */
    record Remaining(Location location) implements ArraySizeElement {
    }

    /**
     * {@code [cstring()]}.
     *
     * @param location where the word is
     */
    record CString(Location location) implements ArraySizeElement {
    }

    /**
     * {@code [image_size(8, stride, y)]}.
     *
     * @param bitsPerPixel bits of one pixel
     * @param width        member with the pixels of a row
     * @param rows         member with the number of rows
     * @param location     where the word is
     */
    record ImageSize(IntegerElement bitsPerPixel, Name width, Name rows, Location location)
            implements ArraySizeElement {
    }

    /**
     * {@code [bytes(size)]} or {@code [bytes(size, count)]}.
     *
     * @param size     member with the number of bytes
     * @param count    member with the number of elements
     * @param location where the word is
     */
    record Bytes(Name size, Optional<Name> count, Location location) implements ArraySizeElement {
    }
}
