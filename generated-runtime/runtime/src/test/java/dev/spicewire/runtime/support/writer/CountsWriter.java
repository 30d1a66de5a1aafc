// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support.writer;

import java.nio.ByteBuffer;

/** What the generator would make of {@code uint16 *few[n]; uint16 *more[m];} with counts that are elsewhere. */
final class CountsWriter extends RootWriter {

    private static final int MOST = 0xffff;

    CountsWriter() {
        super("Counts", new String[] {"few", "more"}, 8);
    }

    @Override
    public CountsWriter wrap(ByteBuffer out) {
        begin(out);
        return this;
    }

    CountsWriter few(int... values) {
        if (!tryEnter(0)) {
            enter(0, 4);
        }
        ranges("few", values, 0, values.length, 0, MOST);
        part(start(), values, 0, values.length, 2, false);
        return this;
    }

    CountsWriter fewNull(long count) {
        if (!tryEnter(0)) {
            enter(0, 4);
        }
        nullArray(start(), count, 2);
        return this;
    }

    CountsWriter moreNull(long count) {
        if (!tryEnter(1)) {
            enter(1, 8);
        }
        nullArray(start() + 4, count, 2);
        return this;
    }
}
