// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.explain;

import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.Type;
import java.util.Optional;

/**
 * Bytes of a body that are one thing.
 *
 * @param role   what they are
 * @param path   the member, from the message inwards; of bytes that belong to none the message
 * @param type   type of the member, of an array that of an element; nothing for bytes that belong to none
 * @param value  what they mean, if anything
 * @param from   offset of the first
 * @param to     offset behind the last
 * @param text   whether its definition says that it is text
 * @param shared whether some of them are something else, too
 */
public record Span(Role role, String path, Optional<Type> type, Optional<Value> value, int from, int to,
        boolean text, boolean shared) {

    /** What bytes are. */
    public enum Role {
        /** An integer or enum. */
        NUMBER("number"),
        /** An array of integers or enums. */
        ARRAY("array"),
        /** A pointer. */
        POINTER("pointer"),
        /** The 0 behind a string. */
        TERMINATOR("end of the string"),
        /** A member that is always written as 0. */
        ZERO("ignored"),
        /** What a switch leaves over of its size. */
        PADDING("padding"),
        /** Bytes that belong to no part. */
        GAP("belongs to no part"),
        /** Bytes that nobody looked at, because of a fault in front of them. */
        UNREAD("not read");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        /** {@return what it is, in words} */
        public String words() {
            return words;
        }
    }

    /** {@return number of bytes} */
    public int size() {
        return to - from;
    }

    /** {@return whether a byte is one of them} */
    public boolean holds(int offset) {
        return from <= offset && offset < to;
    }
}
