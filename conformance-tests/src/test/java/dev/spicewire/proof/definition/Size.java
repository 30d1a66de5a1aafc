// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import java.util.List;

/** What stands between the brackets of an array. Picks lead to an earlier member, or with 0 to one made for it. */
sealed interface Size {

    /** No array. */
    record None() implements Size {
    }

    /**
     * A number.
     *
     * @param elements at least 1
     */
    record Constant(int elements) implements Size {
    }

    /**
     * A member.
     *
     * @param pick which
     */
    record Counted(int pick) implements Size {
    }

    /**
     * Several members.
     *
     * @param picks which
     */
    record Sum(List<Integer> picks) implements Size {
    }

    /**
     * The bytes of an image.
     *
     * @param bits  of a pixel
     * @param width which member
     * @param rows  which member
     */
    record ImageSize(int bits, int width, int rows) implements Size {
    }

    /**
     * A number of bytes, which a member of its own says.
     *
     * @param pick  type of that member
     * @param count whether C code gets the number of elements
     */
    record Bytes(int pick, boolean count) implements Size {
    }

    /** Up to a 0 byte. */
    record CString() implements Size {
    }

    /** All that is left. */
    record Rest() implements Size {
    }
}
