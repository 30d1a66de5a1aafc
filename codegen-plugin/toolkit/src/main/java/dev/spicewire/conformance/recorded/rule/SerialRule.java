// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.framing.HeaderFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * With full headers each message has the number behind the one before it, from 1 on. Sub-messages have their carrier's.
 * The state that a server takes over in a migration has a number in it, too, so its serials are judged only where the
 * client brings it none.
 */
final class SerialRule implements StreamRule {

    private final Map<Direction, Count> counts = new EnumMap<>(Direction.class);

    /** Starts with both sides. */
    SerialRule() {
        for (Direction from : Direction.values()) {
            counts.put(from, new Count());
        }
    }

    /** How far one side has counted: as it should be, and as its last message says. */
    private static final class Count {

        private boolean known = true;
        private long counted;
        private long shown;
        private long nextOffset = -1;
        private boolean inner;

        /** {@return whether a message has its number; counts it} */
        boolean take(SeenMessage message) {
            long serial = message.captured().header().serial();
            long offset = message.captured().streamOffset();
            boolean innerBefore = inner;
            inner = nextOffset >= 0 && offset != nextOffset;
            boolean next = serial == counted + 1 || serial == shown + 1;
            boolean same = serial == shown && (inner || innerBefore);
            boolean right = !known || next || same;
            counted = !known || next || same ? serial : counted + 1;
            shown = serial;
            known = true;
            if (!inner) {
                nextOffset = offset + HeaderFormat.FULL.bytes() + message.captured().header().size();
            }
            return right;
        }

        void lose() {
            known = false;
            nextOffset = -1;
            inner = false;
        }
    }

    @Override
    public void message(SeenMessage message, Findings findings) {
        if (message.captured().connection().headerFormat() != HeaderFormat.FULL) {
            return;
        }
        Count count = of(message.from());
        long before = count.shown;
        if (count.take(message)) {
            return;
        }
        String what = "has serial " + Long.toUnsignedString(message.captured().header().serial())
                + (before == 0 ? "; serials start with 1" : " behind " + Long.toUnsignedString(before));
        if (before == 0 || message.from() == Direction.SERVER) {
            findings.requiredIfWhole(Rule.SERIALS, message, what);
        } else {
            findings.required(Rule.SERIALS, message, what);
        }
    }

    @Override
    public void lost(Direction from) {
        of(from).lose();
    }

    private Count of(Direction from) {
        return Objects.requireNonNull(counts.get(from));
    }
}
