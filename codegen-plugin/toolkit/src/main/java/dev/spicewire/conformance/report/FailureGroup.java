// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.conformance.suite.Subject;
import dev.spicewire.conformance.verdict.Mismatch;
import dev.spicewire.conformance.verdict.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Failures of one message with one fault: most likely one mistake.
 *
 * @param subject  the message
 * @param fault    what is wrong, such as the first wrong field
 * @param failures the cases, in the order of the suite
 */
record FailureGroup(Subject subject, String fault, List<Outcome> failures) {

    private record Key(Subject subject, String fault) {
    }

    FailureGroup {
        failures = List.copyOf(failures);
    }

    /** {@return the failures of a run in groups, in the order in which they come up} */
    static List<FailureGroup> of(List<Outcome> failures) {
        Map<Key, List<Outcome>> groups = new LinkedHashMap<>();
        failures.forEach(failure -> groups.computeIfAbsent(new Key(failure.tested().subject(),
                failure.mismatch().map(Mismatch::fault).orElse("")), key -> new ArrayList<>()).add(failure));
        return groups.entrySet().stream()
                .map(group -> new FailureGroup(group.getKey().subject(), group.getKey().fault(), group.getValue()))
                .toList();
    }

    Outcome first() {
        return failures.get(0);
    }
}
