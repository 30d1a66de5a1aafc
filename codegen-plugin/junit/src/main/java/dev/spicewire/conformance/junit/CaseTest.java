// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.junit;

import dev.spicewire.conformance.JvmRun;
import dev.spicewire.conformance.report.FailureText;
import dev.spicewire.conformance.report.Rerun;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.verdict.KnownFailures;
import dev.spicewire.conformance.verdict.Mismatch;
import dev.spicewire.conformance.verdict.Outcome;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What a case is as a test: it passes, fails, or is skipped with the reason. */
final class CaseTest {

    private final JvmRun run;
    private final KnownFailures known;
    private final Rerun rerun;

    /**
     * @param run   asks the testee
     * @param known failures that are to be expected
     * @param rerun how a case is run alone
     */
    CaseTest(JvmRun run, KnownFailures known, Rerun rerun) {
        this.run = run;
        this.known = known;
        this.rerun = rerun;
    }

    /**
     * Asks a case.
     *
     * @throws AssertionFailedError if the answer is wrong, there is none, or the list of known failures has the case
     *                              without need
     * @throws TestAbortedException if it is not supported, or known to fail
     * @throws InterruptedException if the thread is interrupted
     */
    void run(Case one) throws InterruptedException {
        Outcome outcome = run.ask(one, known);
        switch (outcome.verdict()) {
            case PASSED -> checkList(outcome);
            case UNSUPPORTED -> throw new TestAbortedException("not supported: " + outcome.note());
            case KNOWN_FAILURE -> throw new TestAbortedException("known to fail: " + outcome.note());
            case NOT_RUN -> throw new AssertionFailedError("not run: " + outcome.note());
            case FAILED -> throw failure(outcome);
        }
    }

    private void checkList(Outcome passed) {
        if (known.reason(passed.tested().id()).isPresent()) {
            throw new AssertionFailedError(
                    "the list of known failures names this case, and it passes; remove the line");
        }
    }

    private AssertionFailedError failure(Outcome outcome) {
        String text = FailureText.of(outcome, rerun);
        Optional<Mismatch> mismatch = outcome.mismatch();
        return mismatch.isEmpty() ? new AssertionFailedError(text)
                : new AssertionFailedError(mismatch.get().reason() + "\n" + text, mismatch.get().expected(),
                        mismatch.get().got());
    }
}
