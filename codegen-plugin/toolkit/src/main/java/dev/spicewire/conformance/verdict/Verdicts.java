// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.verdict;

import dev.spicewire.conformance.pipe.Answer;
import dev.spicewire.conformance.pipe.Breakdown;
import dev.spicewire.conformance.pipe.CaseListener;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Suite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Collects what becomes of the cases of a run. */
public final class Verdicts implements CaseListener {

    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();

    @Override
    public void answered(Case asked, Answer answer) {
        outcomes.put(asked.id(), Judge.answered(asked, answer));
    }

    @Override
    public void broke(Case asked, Breakdown breakdown) {
        outcomes.put(asked.id(), Judge.broken(asked, breakdown));
    }

    @Override
    public void skipped(Case one, String reason) {
        outcomes.put(one.id(), Outcome.notRun(one, reason));
    }

    /** A case is beyond what the testee says that it can do. */
    public void unsupported(Case one) {
        String reason = "its description does not name '" + one.operation().word() + "'";
        outcomes.put(one.id(), Outcome.unsupported(one, reason));
    }

    /**
     * Takes what became of a case that was no question to a testee.
     *
     * @param outcome the case, and what became of it
     */
    public void judged(Outcome outcome) {
        outcomes.put(outcome.tested().id(), outcome);
    }

    /** {@return how many cases have an outcome so far} */
    public int size() {
        return outcomes.size();
    }

    /**
     * What became of all cases.
     *
     * @param suite the cases
     * @param known failures that are to be expected; cases of theirs that were not run are known as well
     * @param ending why the run ended before it came to a case
     * @return an outcome for each, in its order
     */
    public List<Outcome> of(Suite suite, KnownFailures known, String ending) {
        return suite.cases().stream()
                .map(one -> outcomes.getOrDefault(one.id(), Outcome.notRun(one, ending)))
                .map(outcome -> known.reason(outcome.tested().id())
                        .filter(reason -> outcome.verdict() == Verdict.FAILED || outcome.verdict() == Verdict.NOT_RUN)
                        .map(outcome::known).orElse(outcome))
                .toList();
    }

    /** {@return what is wrong with a list of known failures, seen from these outcomes} */
    public static List<String> staleEntries(List<Outcome> outcomes, KnownFailures known) {
        Map<String, Verdict> verdicts = new HashMap<>();
        outcomes.forEach(outcome -> verdicts.put(outcome.tested().id(), outcome.verdict()));
        List<String> stale = new ArrayList<>();
        known.entries().forEach((id, entry) -> {
            Verdict verdict = verdicts.get(id);
            if (verdict == null) {
                stale.add(entry.location() + ": there is no case '" + id + "'");
            } else if (verdict == Verdict.PASSED || verdict == Verdict.UNSUPPORTED) {
                stale.add(entry.location() + ": '" + id + "' does not fail, it is " + verdict.words()
                        + "; remove the line");
            }
        });
        return stale;
    }
}
