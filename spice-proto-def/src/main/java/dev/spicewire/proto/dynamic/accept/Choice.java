// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.accept;

import dev.spicewire.proto.model.Switch;
import java.util.List;

/**
 * A switch: of its cases the first that matches.
 *
 * @param definition its cases
 * @param slot       where in the frame the number is that it depends on
 * @param cases      steps of each case
 * @param padded     the bytes that it always takes, or -1
 * @param absent     whether it is well-formed where no case matches
 */
record Choice(Switch definition, int slot, List<Part> cases, long padded, boolean absent) implements Step {

    @Override
    public boolean pass(Walk walk, int frame) {
        int start = walk.at();
        int taken = taken(walk.number(frame + slot));
        if (taken < 0 ? !absent : !cases.get(taken).pass(walk, frame)) {
            return false;
        }
        if (padded < 0) {
            return true;
        }
        long left = padded - (walk.at() - start);
        return left >= 0 && walk.skip(left);
    }

    private int taken(long number) {
        for (int i = 0; i < cases.size(); i++) {
            if (definition.cases().get(i).matches(number)) {
                return i;
            }
        }
        return -1;
    }
}
