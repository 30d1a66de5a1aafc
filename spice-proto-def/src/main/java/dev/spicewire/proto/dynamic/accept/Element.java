// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.accept;

/**
 * An element of an array.
 *
 * @param step    checks one
 * @param plain   whether there is nothing to check but its size
 * @param fixed   its size, 0 where that depends on the data
 * @param minimum its smallest size
 */
record Element(Step step, boolean plain, long fixed, long minimum) {

    /** {@return whether so many are well-formed; their smallest size is there} */
    boolean many(Walk walk, int frame, int count) {
        if (plain) {
            return walk.skip(count * fixed);
        }
        boolean alike = false;
        for (int i = 0; i < count && !alike; i++) {
            int before = walk.at();
            if (!step.pass(walk, frame)) {
                return false;
            }
            alike = walk.at() == before;
        }
        return true;
    }

    /** {@return whether elements fill so many bytes, which are there} */
    boolean fill(Walk walk, int frame, int bytes) {
        if (fixed > 0 && bytes % fixed != 0) {
            return false;
        }
        if (plain && fixed > 0) {
            return walk.skip(bytes);
        }
        int end = walk.at() + bytes;
        while (walk.at() < end) {
            int before = walk.at();
            if (!step.pass(walk, frame) || walk.at() == before) {
                return false;
            }
        }
        return walk.at() == end;
    }
}
