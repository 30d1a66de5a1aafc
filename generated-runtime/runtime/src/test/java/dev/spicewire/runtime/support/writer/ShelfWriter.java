// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support.writer;

import java.nio.ByteBuffer;

/**
 * What the generator would make of {@code Box boxes[n]}, with structs that each end with a byte of padding:
 * {@code Box { uint8 id; Toy *toy; }}, {@code Toy { Place place; }}, {@code Place { uint8 x; Height height; }} and
 * {@code Height { uint8 y; }}. All elements share the writers.
 */
final class ShelfWriter extends RootWriter {

    private BoxWriter boxesWriter;

    ShelfWriter() {
        super("Shelf", new String[] {"boxes"}, 0);
    }

    @Override
    public ShelfWriter wrap(ByteBuffer out) {
        begin(out);
        return this;
    }

    BoxWriter boxes(int count) {
        if (!tryEnter(0)) {
            enter(0);
        }
        if (boxesWriter == null) {
            boxesWriter = new BoxWriter(this);
        }
        beginElements(boxesWriter, count);
        return boxesWriter;
    }

    /** Writes one element after the other. */
    static final class BoxWriter extends StructWriter {

        private ToyWriter toyWriter;

        private BoxWriter(StructWriter parent) {
            super(parent, "boxes", new String[] {"id", "toy", "pad"}, 6);
        }

        @Override
        protected boolean writeImplied(int step) {
            return step == 2 && zeros(start() + 5, 1);
        }

        BoxWriter id(int value) {
            if (!tryEnter(0)) {
                enter(0, 1);
            }
            put8(start(), value);
            return this;
        }

        ToyWriter toy() {
            if (!tryEnter(1)) {
                enter(1, 5);
            }
            if (toyWriter == null) {
                toyWriter = new ToyWriter(this);
            }
            part(start() + 1, toyWriter, false);
            return toyWriter;
        }
    }

    /** Writes what the pointers of all elements lead to. */
    static final class ToyWriter extends StructWriter {

        private PlaceWriter placeWriter;

        private ToyWriter(StructWriter parent) {
            super(parent, "toy", new String[] {"place", "pad"}, 5);
        }

        @Override
        protected boolean writeImplied(int step) {
            return step == 1 && zeros(start() + 4, 1);
        }

        PlaceWriter place() {
            if (placeWriter == null) {
                placeWriter = new PlaceWriter(this);
            }
            if (!isBegun(0, placeWriter)) {
                if (!tryEnter(0)) {
                    enter(0);
                }
                beginStruct(start(), placeWriter);
            }
            return placeWriter;
        }
    }

    /** Writes a struct that has another one inside. */
    static final class PlaceWriter extends StructWriter {

        private HeightWriter heightWriter;

        private PlaceWriter(StructWriter parent) {
            super(parent, "place", new String[] {"x", "height", "pad"}, 4);
        }

        @Override
        protected boolean writeImplied(int step) {
            return step == 2 && zeros(start() + 3, 1);
        }

        PlaceWriter x(int value) {
            if (!tryEnter(0)) {
                enter(0, 1);
            }
            put8(start(), value);
            return this;
        }

        HeightWriter height() {
            if (heightWriter == null) {
                heightWriter = new HeightWriter(this);
            }
            if (!isBegun(1, heightWriter)) {
                if (!tryEnter(1)) {
                    enter(1);
                }
                beginStruct(start() + 1, heightWriter);
            }
            return heightWriter;
        }
    }

    /** Writes the innermost struct. */
    static final class HeightWriter extends StructWriter {

        private HeightWriter(StructWriter parent) {
            super(parent, "height", new String[] {"y", "pad"}, 2);
        }

        @Override
        protected boolean writeImplied(int step) {
            return step == 1 && zeros(start() + 1, 1);
        }

        void y(int value) {
            if (!tryEnter(0)) {
                enter(0, 1);
            }
            put8(start(), value);
        }
    }
}
