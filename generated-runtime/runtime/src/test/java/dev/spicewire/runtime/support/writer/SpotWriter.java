// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support.writer;

/** What the generator would make of {@code Spot { uint8 x; uint8 y; }}, for a member {@code spot}. */
final class SpotWriter extends StructWriter {

    SpotWriter(StructWriter parent) {
        super(parent, "spot", new String[] {"x", "y"}, 2);
    }

    SpotWriter x(int value) {
        if (!tryEnter(0)) {
            enter(0, 1);
        }
        put8(start(), value);
        return this;
    }

    SpotWriter y(int value) {
        if (!tryEnter(1)) {
            enter(1, 2);
        }
        put8(start() + 1, value);
        endStruct();
        return this;
    }
}
