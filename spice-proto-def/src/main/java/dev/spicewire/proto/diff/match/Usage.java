// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.model.SwitchCase;
import java.util.ArrayList;
import java.util.List;

/**
 * How a message uses something: the way from it to what its body holds.
 *
 * @param message the message
 * @param last    whether nothing follows in the same part of the body: more bytes at the end would not be noticed
 * @param cases   the switch cases that have to be taken to get there
 */
public record Usage(MessageVersions message, boolean last, List<Pair<SwitchCase>> cases) {

    /** {@return the usage of the body itself} */
    public static Usage body(MessageVersions message) {
        return new Usage(message, true, List.of());
    }

    /** {@return the same usage of something that nothing, or something, follows} */
    public Usage last(boolean stillLast) {
        return stillLast == last ? this : new Usage(message, stillLast, cases);
    }

    Usage into(Pair<SwitchCase> taken) {
        List<Pair<SwitchCase>> further = new ArrayList<>(cases);
        further.add(taken);
        return new Usage(message, last, List.copyOf(further));
    }
}
