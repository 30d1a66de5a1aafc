// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import java.util.Arrays;

/** The holes of a stretch, as ranges of offsets: they take no more memory the longer they are. */
final class Holes {

    private int[] starts = new int[4];
    private int[] ends = new int[4];
    /** Bytes of all holes in front of each. */
    private int[] sums = new int[4];
    private int count;

    /** Adds one that lies behind all others, or right at the end of the last. */
    void add(int from, int to) {
        if (count > 0 && ends[count - 1] == from) {
            ends[count - 1] = to;
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            sums = Arrays.copyOf(sums, 2 * count);
        }
        sums[count] = count == 0 ? 0 : sums[count - 1] + ends[count - 1] - starts[count - 1];
        starts[count] = from;
        ends[count] = to;
        count++;
    }

    /** {@return how many bytes in front of an offset are holes} */
    int before(int at) {
        int last = lastBefore(at);
        return last < 0 ? 0 : sums[last] + Math.min(at, ends[last]) - starts[last];
    }

    /** {@return the first offset from here on that is no hole} */
    int behind(int at) {
        int last = lastBefore(at + 1);
        return last < 0 ? at : Math.max(at, ends[last]);
    }

    /** {@return where the first hole starts that does not start in front of an offset, or else what is given} */
    int next(int at, int otherwise) {
        int next = lastBefore(at) + 1;
        return next < count ? starts[next] : otherwise;
    }

    /** {@return number of the last hole that starts in front of an offset, -1 if none does} */
    private int lastBefore(int at) {
        if (count == 0 || at > starts[count - 1]) {
            return count - 1;
        }
        int found = Arrays.binarySearch(starts, 0, count, at);
        return (found < 0 ? -found - 1 : found) - 1;
    }
}
