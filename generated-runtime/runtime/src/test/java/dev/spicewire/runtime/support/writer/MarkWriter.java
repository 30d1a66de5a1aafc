// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support.writer;

import java.nio.ByteBuffer;

/**
 * What the generator would make of {@code Mark { uint16 id; Spot spot; uint32 size; uint8 *data[size]; }} with
 * {@code Spot { uint8 x; uint8 y; }}, the message that the package's Javadoc shows.
 */
final class MarkWriter extends RootWriter {

    private SpotWriter spotWriter;

    MarkWriter() {
        super("Mark", new String[] {"id", "spot", "size", "data"}, 12);
    }

    @Override
    public MarkWriter wrap(ByteBuffer out) {
        begin(out);
        return this;
    }

    @Override
    protected boolean writeImplied(int step) {
        return step == 2 && zeros(start() + 4, 4);
    }

    MarkWriter id(int value) {
        if (!tryEnter(0)) {
            enter(0, 2);
        }
        put16(start(), value);
        return this;
    }

    SpotWriter spot() {
        if (spotWriter == null) {
            spotWriter = new SpotWriter(this);
        }
        if (!isBegun(1, spotWriter)) {
            if (!tryEnter(1)) {
                enter(1);
            }
            beginStruct(start() + 2, spotWriter);
        }
        return spotWriter;
    }

    MarkWriter data(byte... bytes) {
        if (!tryEnter(2, 3)) {
            enter(3, 12);
        }
        put32(start() + 4, bytes.length);
        part(start() + 8, bytes, 0, bytes.length, 1, false);
        return this;
    }
}
