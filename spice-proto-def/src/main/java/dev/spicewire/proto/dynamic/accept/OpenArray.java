// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.accept;

/**
 * An array that goes up to the end of the body.
 *
 * @param isFixed whether its elements have a size, so that what is left over at the end is none
 * @param element each element
 */
record OpenArray(boolean isFixed, Element element) implements ArrayStep {

    @Override
    public boolean pass(Walk walk, int frame) {
        if (!isFixed) {
            return element.fill(walk, frame, walk.left());
        }
        return element.many(walk, frame, element.fixed() == 0 ? 0 : (int) (walk.left() / element.fixed()));
    }

    @Override
    public boolean fits(Walk walk, int frame) {
        return true;
    }
}
