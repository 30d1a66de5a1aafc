// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.accept;

/**
 * An array whose elements are counted.
 *
 * @param count   how many there are
 * @param element each
 */
record Elements(Count count, Element element) implements ArrayStep {

    @Override
    public boolean pass(Walk walk, int frame) {
        long number = count.of(walk, frame);
        return fit(number, walk) && element.many(walk, frame, (int) number);
    }

    @Override
    public boolean fits(Walk walk, int frame) {
        return fit(count.of(walk, frame), walk);
    }

    private boolean fit(long number, Walk walk) {
        long allowed = element.minimum() == 0 ? Integer.MAX_VALUE : walk.left() / element.minimum();
        return Long.compareUnsigned(number, allowed) <= 0;
    }
}
