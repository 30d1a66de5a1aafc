// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which cases of a suite are to be run.
 *
 * @param names   names of cases, or of vectors with all that is asked about them; all cases where it is empty
 * @param filters what the cases have to be like, all of it
 */
public record Selection(List<String> names, List<CaseFilter> filters) {

    /** Takes copies. */
    public Selection {
        names = List.copyOf(names);
        filters = List.copyOf(filters);
    }

    /** {@return whether all cases are chosen} */
    public boolean isEverything() {
        return names.isEmpty() && filters.isEmpty();
    }

    /**
     * Chooses.
     *
     * @param suite all cases
     * @return those chosen, in their order
     * @throws IllegalArgumentException if a name is of no case, or none is chosen; the message says what to do
     */
    public Suite of(Suite suite) {
        Set<String> open = new HashSet<>(names);
        List<Case> chosen = new ArrayList<>();
        for (Case one : suite.cases()) {
            if (isNamed(one, open) && filters.stream().allMatch(filter -> filter.accepts().test(one))) {
                chosen.add(one);
            }
        }
        for (String name : names) {
            if (open.contains(name)) {
                throw new IllegalArgumentException("there is no case '" + name + "'" + CaseName.insteadOf(name, suite)
                        .map(now -> ", which is a name by line numbers; write " + now)
                        .orElse("; 'conformance run --list' shows all names"));
            }
        }
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("no case is like all of: "
                    + String.join(", ", filters.stream().map(CaseFilter::text).toList()));
        }
        return new Suite(chosen);
    }

    private boolean isNamed(Case one, Set<String> open) {
        String vector = one.id().substring(0, Math.max(0, one.id().lastIndexOf('/')));
        boolean named = names.contains(one.id()) || names.contains(vector);
        if (named) {
            open.remove(one.id());
            open.remove(vector);
        }
        return named || names.isEmpty();
    }
}
