// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much canonical bytes matter. A message with pointers may be laid out in several ways, and readers take them all,
 * so its canonical bytes are recommended; a message without pointers has no other bytes. Which messages have pointers
 * is seen from the suite: their parts have been moved in it.
 */
final class Layouts {

    private static final Set<String> MOVED =
            Set.of("gaps", "order-reversed", "order-shuffled", "shared-pointer", "empty-nonnull", "pointer");

    private Layouts() {
    }

    /** {@return the cases, those of them recommended that ask for one of several layouts} */
    static List<Case> level(Collection<Case> cases) {
        Set<Subject> withPointers = cases.stream().filter(one -> MOVED.contains(one.category()))
                .map(Case::subject).collect(Collectors.toSet());
        return cases.stream().map(one -> one.expectation() instanceof Expectation.Bytes
                && withPointers.contains(one.subject()) ? one.at(Level.RECOMMENDED) : one).toList();
    }
}
