// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.verdict;

import dev.spicewire.conformance.suite.Case;
import java.util.Optional;

/**
 * What became of a case.
 *
 * @param tested   the case
 * @param verdict  what became of it
 * @param mismatch why the answer is wrong, if it is
 * @param note     why it is known to fail, was not run or is unsupported; else empty
 */
public record Outcome(Case tested, Verdict verdict, Optional<Mismatch> mismatch, String note) {

    static Outcome of(Case tested, Verdict verdict) {
        return new Outcome(tested, verdict, Optional.empty(), "");
    }

    /**
     * {@return a case that is right}
     *
     * @param tested the case
     */
    public static Outcome passed(Case tested) {
        return of(tested, Verdict.PASSED);
    }

    /**
     * {@return a case that is wrong}
     *
     * @param tested   the case
     * @param mismatch why
     */
    public static Outcome failed(Case tested, Mismatch mismatch) {
        return new Outcome(tested, Verdict.FAILED, Optional.of(mismatch), "");
    }

    /**
     * {@return a case that is beyond what is tested}
     *
     * @param tested the case
     * @param reason why
     */
    public static Outcome unsupported(Case tested, String reason) {
        return new Outcome(tested, Verdict.UNSUPPORTED, Optional.empty(), reason);
    }

    /**
     * {@return a case that it did not come to}
     *
     * @param tested the case
     * @param reason why not
     */
    public static Outcome notRun(Case tested, String reason) {
        return new Outcome(tested, Verdict.NOT_RUN, Optional.empty(), reason);
    }

    Outcome known(String reason) {
        return new Outcome(tested, Verdict.KNOWN_FAILURE, mismatch, reason);
    }
}
