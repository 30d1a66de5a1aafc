// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.conformance.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed between two runs.
 *
 * @param failing cases that pass in the first run, or are not in it, and fail or were not run in the second
 * @param passing cases that fail or were not run in the first, and pass in the second
 * @param other   cases whose verdicts differ otherwise, with both verdicts
 * @param added   how many cases only the second run has
 * @param removed how many cases only the first run has
 */
public record RunComparison(List<String> failing, List<String> passing, List<String> other, int added, int removed) {

    /** Takes copies. */
    public RunComparison {
        failing = List.copyOf(failing);
        passing = List.copyOf(passing);
        other = List.copyOf(other);
    }

    /**
     * Compares two runs.
     *
     * @param before the directory of reports of the first, or the list of outcomes in it
     * @param after  the same of the second
     * @return what changed
     * @throws IOException if one can't be read
     */
    public static RunComparison of(Path before, Path after) throws IOException {
        Map<String, Verdict> old = OutcomeList.read(before);
        Map<String, Verdict> now = OutcomeList.read(after);
        List<String> failing = new ArrayList<>();
        List<String> passing = new ArrayList<>();
        List<String> other = new ArrayList<>();
        now.forEach((name, verdict) -> {
            Verdict earlier = old.get(name);
            if (isWrong(verdict) && (earlier == null || !isWrong(earlier))) {
                failing.add(name);
            } else if (verdict == Verdict.PASSED && earlier != null && isWrong(earlier)) {
                passing.add(name);
            } else if (earlier != null && earlier != verdict) {
                other.add(name + ": " + earlier.column() + ", now " + verdict.column());
            }
        });
        return new RunComparison(failing, passing, other, missing(now, old), missing(old, now));
    }

    /** {@return whether nothing got worse} */
    public boolean isClean() {
        return failing.isEmpty();
    }

    /** {@return all of it as text, a case a line} */
    public String text() {
        StringBuilder text = new StringBuilder();
        Map<String, List<String>> lists = new LinkedHashMap<>();
        lists.put("newly failing", failing);
        lists.put("newly passing", passing);
        lists.put("otherwise different", other);
        lists.forEach((title, names) -> {
            if (!names.isEmpty()) {
                text.append(title).append(":\n");
                names.forEach(name -> text.append("  ").append(name).append('\n'));
                text.append('\n');
            }
        });
        return text.append(failing.size()).append(" newly failing, ").append(passing.size()).append(" newly passing, ")
                .append(other.size()).append(" otherwise different; ").append(added).append(" cases added, ")
                .append(removed).append(" removed\n").toString();
    }

    private static boolean isWrong(Verdict verdict) {
        return verdict == Verdict.FAILED || verdict == Verdict.NOT_RUN || verdict == Verdict.KNOWN_FAILURE;
    }

    private static int missing(Map<String, Verdict> names, Map<String, Verdict> in) {
        return (int) names.keySet().stream().filter(name -> !in.containsKey(name)).count();
    }
}
