// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a suite lacks, and why. */
final class LeftOut {

    /** Why something is left out. */
    enum Reason {
        /** No values that are made show it. */
        GOALS("states that no body made here has", "state that no body made here has"),
        /** No change of one member breaks it alone. */
        CHECKS("checks that no body made here fails alone", "check that no body made here fails alone"),
        /** An array at the limit of its count would be large. */
        LIMITS("arrays at the limit of their counts, of more than " + SizeLimits.MOST_BYTES + " bytes",
                "array at the limit of its count, of more than " + SizeLimits.MOST_BYTES + " bytes"),
        /** The message has cost what it may. */
        COSTLY("messages not worked through, since they are too large",
                "message not worked through, since it is too large"),
        /** The suite is as large as it may be. */
        MESSAGES("messages, since the suite is large enough", "message, since the suite is large enough");

        private final String several;
        private final String one;

        Reason(String several, String one) {
            this.several = several;
            this.one = one;
        }
    }

    private record Entry(int number, String first) {
    }

    private final Map<Reason, Entry> entries = new EnumMap<>(Reason.class);

    void add(Reason reason, String what) {
        entries.merge(reason, new Entry(1, what), (before, more) -> new Entry(before.number() + 1, before.first()));
    }

    /** {@return a line for each reason} */
    List<String> lines() {
        return entries.entrySet().stream().map(entry -> entry.getValue().number() + " "
                + (entry.getValue().number() == 1 ? entry.getKey().one : entry.getKey().several) + ": "
                + entry.getValue().first() + (entry.getValue().number() == 1 ? "" : " and others")).toList();
    }
}
