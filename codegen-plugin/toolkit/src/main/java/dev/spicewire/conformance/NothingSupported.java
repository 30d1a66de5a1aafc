// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance;

import dev.spicewire.conformance.pipe.TesteeDescription;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a run in which nothing was supported shows nothing: what the testee said that makes it so. */
final class NothingSupported {

    private NothingSupported() {
    }

    /** {@return the reason, where no case is supported} */
    static Optional<String> reason(TesteeDescription testee, List<Outcome> outcomes) {
        if (outcomes.isEmpty() || outcomes.stream().anyMatch(outcome -> outcome.verdict() != Verdict.UNSUPPORTED)) {
            return Optional.empty();
        }
        if (testee.operations().isEmpty()) {
            return Optional.of("the testee supports nothing: to 'describe' it answered the operations "
                    + testee.words() + ", and there are " + Arrays.stream(Operation.values()).map(Operation::word)
                            .collect(Collectors.joining(", ")));
        }
        Outcome first = outcomes.get(0);
        return Optional.of("the testee supports nothing of the " + outcomes.size() + " cases; '"
                + first.tested().id() + "': " + (first.note().isEmpty() ? "no reason given" : first.note()));
    }
}
