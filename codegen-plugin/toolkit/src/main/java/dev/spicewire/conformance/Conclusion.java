// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance;

import dev.spicewire.conformance.pipe.TesteeDescription;
import dev.spicewire.conformance.report.Rerun;
import dev.spicewire.conformance.report.RunReport;
import dev.spicewire.conformance.verdict.KnownFailures;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdicts;
import java.util.ArrayList;
import java.util.List;

/** What is made of the outcomes at the end of a run, however the testee was asked. */
final class Conclusion {

    private Conclusion() {
    }

    /** {@return the report, with what is wrong beside single cases} */
    static RunReport of(TesteeDescription testee, List<Outcome> outcomes, KnownFailures known, Rerun rerun,
            List<String> endings) {
        List<String> problems = new ArrayList<>(endings);
        NothingSupported.reason(testee, outcomes).ifPresent(problems::add);
        problems.addAll(Verdicts.staleEntries(outcomes, known));
        return new RunReport(testee, outcomes, rerun, problems);
    }
}
