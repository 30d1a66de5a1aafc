// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance;

import dev.spicewire.conformance.pipe.TesteeDescription;
import dev.spicewire.conformance.report.Rerun;
import dev.spicewire.conformance.report.RunPart;
import dev.spicewire.conformance.report.RunReport;
import dev.spicewire.conformance.verdict.KnownFailures;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdicts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be said of outcomes, whoever gathered them. */
final class RunSummary {

    private final TesteeDescription testee;
    private final Rerun rerun;

    /**
     * @param testee what was tested
     * @param rerun  how a case is run alone
     */
    RunSummary(TesteeDescription testee, Rerun rerun) {
        this.testee = testee;
        this.rerun = rerun;
    }

    /** {@return the report of a run} */
    RunReport whole(List<Outcome> outcomes, List<String> endings, KnownFailures known) {
        List<String> problems = new ArrayList<>(endings);
        NothingSupported.reason(testee, outcomes).ifPresent(problems::add);
        problems.addAll(Verdicts.staleEntries(outcomes, known));
        return new RunReport(testee, outcomes, rerun, problems, Optional.empty());
    }

    /** {@return the report of a part; only the whole knows whether the testee supports nothing} */
    RunReport part(List<Outcome> outcomes, KnownFailures known, RunPart part) {
        List<String> problems = new ArrayList<>(part.endings());
        problems.addAll(Verdicts.staleEntries(outcomes, known));
        return new RunReport(testee, outcomes, rerun, problems, Optional.of(part));
    }
}
