// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.accept;

import java.util.ArrayList;
import java.util.List;

/** The steps of a part while they are made: bytes that mean nothing are passed at once. */
final class Steps {

    /** More than any message has. */
    private static final long MOST_SKIPPED = 1 << 30;

    private final List<Step> steps = new ArrayList<>();
    private boolean isLeaf = true;

    void add(Step step) {
        steps.add(step);
    }

    void skip(long bytes) throws OnlyReading {
        if (bytes > MOST_SKIPPED) {
            throw new OnlyReading(bytes + " bytes");
        } else if (bytes == 0) {
            return;
        }
        int last = steps.size() - 1;
        if (last >= 0 && steps.get(last) instanceof Skip before) {
            steps.remove(last);
            skip(before.bytes() + bytes);
        } else {
            steps.add(new Skip(bytes));
        }
    }

    /** Pointers lead on from here. */
    void leadsOn() {
        isLeaf = false;
    }

    boolean isLeaf() {
        return isLeaf;
    }

    Part part(int slots) {
        return new Part(steps, slots, isLeaf);
    }
}
