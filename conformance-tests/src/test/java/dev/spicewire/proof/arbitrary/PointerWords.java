// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.arbitrary;

import java.util.LinkedHashMap;
import java.util.Map;

/** The pointers of a body that is being composed: words that are known only when what they point to is placed. */
final class PointerWords {

    private static final int BEHIND_THE_END = -1;

    private final Map<Integer, Integer> targets = new LinkedHashMap<>();

    /** Lets the word at an offset point to another offset, 0 for null. */
    void set(int word, int target) {
        targets.put(word, target);
    }

    /** Lets the word at an offset point to the byte behind the last. */
    void behindTheEnd(int word) {
        targets.put(word, BEHIND_THE_END);
    }

    /** {@return the first offset that is pointed to, or that of the second byte, which any pointer may have} */
    int first() {
        return targets.values().stream().filter(target -> target > 0).findFirst().orElse(1);
    }

    /** {@return the highest offset that is pointed to, 0 if there is none} */
    int last() {
        return targets.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** {@return the body with all pointers written into it} */
    byte[] patched(byte[] body) {
        targets.forEach((word, target) -> {
            int offset = target == BEHIND_THE_END ? body.length : target;
            for (int i = 0; i < Integer.BYTES; i++) {
                body[word + i] = (byte) (offset >>> i * Byte.SIZE);
            }
        });
        return body;
    }
}
