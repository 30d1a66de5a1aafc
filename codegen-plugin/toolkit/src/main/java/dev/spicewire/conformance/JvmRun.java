// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance;

import dev.spicewire.conformance.jvm.JvmConversation;
import dev.spicewire.conformance.jvm.JvmTestee;
import dev.spicewire.conformance.pipe.TesteeDescription;
import dev.spicewire.conformance.report.Rerun;
import dev.spicewire.conformance.report.RunReport;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.conformance.verdict.KnownFailures;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdicts;
import java.time.Duration;
import java.util.List;

/** Asks a testee in this JVM, one case after the other. */
public final class JvmRun implements AutoCloseable {

    private final Verdicts verdicts = new Verdicts();
    private final JvmConversation conversation;
    private final TesteeDescription testee;

    /**
     * Asks nothing yet.
     *
     * @param testee  what is asked
     * @param timeout how long it may take for one answer
     */
    public JvmRun(JvmTestee testee, Duration timeout) {
        this.conversation = new JvmConversation(testee, timeout, verdicts);
        this.testee = conversation.description();
    }

    /**
     * Asks one case.
     *
     * @param one   the case
     * @param known failures that are to be expected
     * @return what came of it
     * @throws InterruptedException if the thread is interrupted
     */
    public Outcome ask(Case one, KnownFailures known) throws InterruptedException {
        askUnlessBeyond(one);
        return verdicts.of(new Suite(List.of(one)), known, "").get(0);
    }

    /**
     * Asks all cases of a suite.
     *
     * @param suite the cases
     * @param known failures that are to be expected
     * @param rerun how a case is run alone, for the report
     * @return what came of it
     * @throws InterruptedException if the thread is interrupted
     */
    public RunReport run(Suite suite, KnownFailures known, Rerun rerun) throws InterruptedException {
        for (Case one : suite.cases()) {
            if (conversation.end().isPresent()) {
                break;
            }
            askUnlessBeyond(one);
        }
        List<String> endings = conversation.end().stream().toList();
        return new RunSummary(testee, rerun)
                .whole(verdicts.of(suite, known, String.join("; ", endings)), endings, known);
    }

    /** Ends the thread that the testee has, where it comes back at all. */
    @Override
    public void close() {
        conversation.close();
    }

    private void askUnlessBeyond(Case one) throws InterruptedException {
        if (testee.operations().contains(one.operation())) {
            conversation.ask(one);
        } else {
            verdicts.unsupported(one);
        }
    }
}
