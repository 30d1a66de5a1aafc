package dev.spicewire.runtime;

import java.nio.ByteBuffer;

/**
 * What the generator would make of {@code Box boxes[n]}, with structs that each end with a byte of padding:
 * {@code Box { uint8 id; Toy *toy; }}, {@code Toy { Place place; }}, {@code Place { uint8 x; Height height; }} and
 * {@code Height { uint8 y; }}. All elements share the writers.
 */
final class ShelfWriter extends StructWriter {

    private BoxWriter boxesWriter;

    ShelfWriter() {
        super("Shelf", new String[] {"boxes"});
    }

    ShelfWriter wrap(ByteBuffer out) {
        begin(out);
        return this;
    }

    BoxWriter boxes(int count) {
        enter(0);
        if (boxesWriter == null) {
            boxesWriter = new BoxWriter(this);
        }
        elements(boxesWriter, count);
        return boxesWriter;
    }

    /** Writes one element after the other. */
    static final class BoxWriter extends StructWriter {

        private ToyWriter toyWriter;

        private BoxWriter(StructWriter parent) {
            super(parent, "boxes", new String[] {"id", "toy", "pad"});
        }

        @Override
        protected boolean skip(int step) {
            return step == 2 && zeros(1);
        }

        BoxWriter id(int value) {
            enter(0);
            put8(value);
            return this;
        }

        ToyWriter toy() {
            enter(1);
            if (toyWriter == null) {
                toyWriter = new ToyWriter(this);
            }
            part(toyWriter, false);
            return toyWriter;
        }
    }

    /** Writes what the pointers of all elements lead to. */
    static final class ToyWriter extends StructWriter {

        private PlaceWriter placeWriter;

        private ToyWriter(StructWriter parent) {
            super(parent, "toy", new String[] {"place", "pad"});
        }

        @Override
        protected boolean skip(int step) {
            return step == 1 && zeros(1);
        }

        PlaceWriter place() {
            if (placeWriter == null) {
                placeWriter = new PlaceWriter(this);
            }
            if (!resumes(placeWriter)) {
                enter(0);
                inside(placeWriter);
            }
            return placeWriter;
        }
    }

    /** Writes a struct that has another one inside. */
    static final class PlaceWriter extends StructWriter {

        private HeightWriter heightWriter;

        private PlaceWriter(StructWriter parent) {
            super(parent, "place", new String[] {"x", "height", "pad"});
        }

        @Override
        protected boolean skip(int step) {
            return step == 2 && zeros(1);
        }

        PlaceWriter x(int value) {
            enter(0);
            put8(value);
            return this;
        }

        HeightWriter height() {
            if (heightWriter == null) {
                heightWriter = new HeightWriter(this);
            }
            if (!resumes(heightWriter)) {
                enter(1);
                inside(heightWriter);
            }
            return heightWriter;
        }
    }

    /** Writes the innermost struct. */
    static final class HeightWriter extends StructWriter {

        private HeightWriter(StructWriter parent) {
            super(parent, "height", new String[] {"y", "pad"});
        }

        @Override
        protected boolean skip(int step) {
            return step == 1 && zeros(1);
        }

        void y(int value) {
            enter(0);
            put8(value);
        }
    }
}
