// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff;

import dev.spicewire.proto.diff.Change;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A change that somebody has decided to live with.
 *
 * @param rule     identifier of its rule
 * @param symbol   what has changed
 * @param until    the last day on which the decision holds, if it ends
 * @param reason   why it was decided
 * @param location file and line, for messages
 */
record Suppression(String rule, String symbol, Optional<LocalDate> until, String reason, String location) {

    boolean covers(Change change) {
        return change.rule().id().equals(rule) && change.symbol().equals(symbol);
    }

    boolean hasExpired(LocalDate today) {
        return until.filter(today::isAfter).isPresent();
    }

    @Override
    public String toString() {
        return rule + " " + symbol;
    }
}
