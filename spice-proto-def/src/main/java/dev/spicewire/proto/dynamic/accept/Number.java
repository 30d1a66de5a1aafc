// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.accept;

/**
 * A number that others depend on. One with a sign is extended, as reading does.
 *
 * @param width  its bytes
 * @param signed whether it has a sign
 * @param slot   where in the frame it is kept
 */
record Number(int width, boolean signed, int slot) implements Step {

    @Override
    public boolean pass(Walk walk, int frame) {
        if (!walk.skip(width)) {
            return false;
        }
        long bits = walk.numberBehind(width);
        int unused = Long.SIZE - width * Byte.SIZE;
        walk.keep(frame + slot, signed ? bits << unused >> unused : bits);
        return true;
    }
}
