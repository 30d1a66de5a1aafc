// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.accept;

/**
 * A pointer that is followed later.
 *
 * @param nullable whether its word may be 0
 * @param target   what it leads to
 */
record Pointer(boolean nullable, Target target) implements Step {

    @Override
    public boolean pass(Walk walk, int frame) {
        if (!walk.skip(Integer.BYTES)) {
            return false;
        }
        long word = walk.numberBehind(Integer.BYTES);
        if (word == 0 && !nullable || word >= walk.length()) {
            return false;
        }
        walk.later(target, (int) word, frame);
        return true;
    }
}
