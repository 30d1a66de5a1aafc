// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.text.Printable;
import java.util.stream.Collectors;

/** A failure as the report shows it, alone. */
public final class FailureText {

    private FailureText() {
    }

    /**
     * Shows a failure.
     *
     * @param failure an outcome that is no pass
     * @param rerun   how the case is run alone
     * @return the rule, what is wrong, what was asked, both answers, and the line that runs it alone, a line each
     */
    public static String of(Outcome failure, Rerun rerun) {
        return FailureDetails.of(failure, rerun).stream()
                .map(detail -> detail.word() + ": " + Printable.of(detail.text()))
                .collect(Collectors.joining("\n"));
    }
}
