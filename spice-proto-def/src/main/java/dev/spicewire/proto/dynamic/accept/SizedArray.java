// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.accept;

/**
 * An array of which another member has the size in bytes.
 *
 * @param size    the size
 * @param element each element
 */
record SizedArray(Count size, Element element) implements ArrayStep {

    @Override
    public boolean pass(Walk walk, int frame) {
        return fits(walk, frame) && element.fill(walk, frame, (int) size.of(walk, frame));
    }

    @Override
    public boolean fits(Walk walk, int frame) {
        return Long.compareUnsigned(size.of(walk, frame), walk.left()) <= 0;
    }
}
