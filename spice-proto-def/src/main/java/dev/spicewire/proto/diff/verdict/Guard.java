// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.verdict;

import java.util.regex.Pattern;

/**
 * The notes in doc comments that say when a peer may use something: {@code @cap(display, MULTI_CODEC)} once the other
 * side has announced that capability, {@code @since 0.15} from a version on that peers agree on.
 */
final class Guard {

    private static final Pattern NOTE = Pattern.compile("@cap\\(\\s*\\w+\\s*,\\s*\\w+\\s*\\)|@since\\s+\\S+");

    private Guard() {
    }

    /** {@return whether a doc comment has such a note} */
    static boolean in(String doc) {
        return NOTE.matcher(doc).find();
    }
}
