// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import dev.spicewire.conformance.vectors.MadeVector.Verdict;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.read.ReadTrace;
import java.util.Arrays;
import java.util.Optional;

/**
 * A body that is accepted, made from one that need not be.
 *
 * @param category what was done to the canonical bytes
 * @param body     the bytes
 * @param verdict  what is right
 */
record Draft(String category, byte[] body, Verdict verdict) {

    private static final int MOST_POINTERS = 64;
    private static final int MOST_DEMANDED = 64;

    /**
     * {@return the bytes themselves, or else the nearest that are accepted: a pointer to nothing that must not be null
     * leads to the second byte, and what a switch demands without having it stands behind the end; nothing if that does
     * not help}
     */
    static Optional<Draft> of(BodyJudge judge, byte[] body) {
        byte[] pointing = body;
        for (int i = 0; i < MOST_POINTERS; i++) {
            Optional<Draft> draft = judged(judge, body, pointing, "empty-nonnull");
            Optional<ReadTrace.Piece> word = draft.isPresent() ? Optional.empty() : refusedNull(judge, pointing);
            if (word.isEmpty()) {
                return draft.or(() -> longer(judge, body));
            }
            pointing = Words.with(pointing, word.get(), 1);
        }
        return Optional.empty();
    }

    /** {@return a body of a category, if it is accepted; if it is the canonical one that is its category} */
    static Optional<Draft> judged(BodyJudge judge, byte[] original, byte[] body, String category) {
        return judge.accepted(body).map(verdict -> new Draft(
                Arrays.equals(original, body) && isCanonical(body, verdict) ? "canonical" : category, body, verdict));
    }

    private static boolean isCanonical(byte[] body, Verdict verdict) {
        return verdict instanceof Verdict.Accepted accepted
                && accepted.canonical().filter(canonical -> Arrays.equals(canonical.body(), body)).isPresent();
    }

    private static Optional<ReadTrace.Piece> refusedNull(BodyJudge judge, byte[] body) {
        Optional<Decoded.Rejected> fault = judge.fault(body);
        return fault.flatMap(found -> Words.pointers(judge.trace(body)).stream()
                .filter(word -> word.from() == found.offset() && Words.number(word) == 0).findFirst());
    }

    private static Optional<Draft> longer(BodyJudge judge, byte[] body) {
        for (int more = 1; more <= MOST_DEMANDED; more *= 2) {
            Optional<Draft> draft = judged(judge, body, Arrays.copyOf(body, body.length + more), "trailing");
            if (draft.isPresent()) {
                return draft;
            }
        }
        return Optional.empty();
    }
}
