// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.accept;

/** A string up to its 0. A pointer to one is never null: 0 leads to the first byte. */
record Text() implements ArrayStep {

    @Override
    public boolean pass(Walk walk, int frame) {
        int end = walk.at();
        while (end < walk.length() && walk.byteAt(end) != 0) {
            end++;
        }
        if (end >= walk.length()) {
            return false;
        }
        walk.goTo(end + 1);
        return true;
    }

    @Override
    public boolean fits(Walk walk, int frame) {
        return pass(walk, frame);
    }
}
