// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.read;

import dev.spicewire.proto.dynamic.value.StructValue;

/** What became of bytes that should be a message body. */
public sealed interface Decoded {

    /**
     * The body is well-formed.
     *
     * @param fields its members
     */
    record Accepted(StructValue fields) implements Decoded {
    }

    /**
     * The body is malformed.
     *
     * @param path   what is wrong: members from the message inwards, such as
     *               {@code draw_copy.base.clip.u.rects.num_rects}
     * @param offset where: offset in the body, in bytes
     * @param reason what was found and what is allowed
     */
    record Rejected(String path, int offset, String reason) implements Decoded {
    }

    /**
     * The protocol has no such message.
     *
     * @param reason what it does not have
     */
    record UnknownMessage(String reason) implements Decoded {
    }
}
