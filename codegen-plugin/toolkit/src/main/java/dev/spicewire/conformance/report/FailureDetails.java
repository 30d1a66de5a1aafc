// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.conformance.suite.Basis;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.conformance.verdict.Mismatch;
import dev.spicewire.conformance.verdict.Outcome;
import java.util.ArrayList;
import java.util.List;

/** All that is to be known about a failure, as lines with a word in front. */
final class FailureDetails {

    /**
     * A line.
     *
     * @param word what it is
     * @param text the rest
     */
    record Detail(String word, String text) {
    }

    private FailureDetails() {
    }

    static List<Detail> of(Outcome failure, Rerun rerun) {
        Case tested = failure.tested();
        List<Detail> details = new ArrayList<>();
        details.add(new Detail("rule", rule(tested.basis())));
        failure.mismatch().ifPresent(mismatch -> details.add(new Detail("reason", mismatch.reason())));
        details.add(new Detail("request", tested.operation().word() + " " + request(tested)));
        failure.mismatch().ifPresent(mismatch -> answers(details, mismatch));
        details.add(new Detail("alone", rerun.of(tested)));
        return details;
    }

    /** {@return a rule with what it says, where it is one of ours, and its level} */
    static String rule(Basis basis) {
        return basis.rule() + Rule.of(basis.rule()).map(rule -> " " + rule.title()).orElse("")
                + " (" + basis.level().word() + ")";
    }

    /** {@return what was sent} */
    static String request(Case tested) {
        return tested.operation() != Operation.ENCODE && tested.input().isEmpty() ? "no bytes" : tested.input();
    }

    private static void answers(List<Detail> details, Mismatch mismatch) {
        details.add(new Detail("expected", mismatch.expected()));
        details.add(new Detail("got", mismatch.got()));
        mismatch.log().forEach(line -> details.add(new Detail("log", line)));
    }
}
