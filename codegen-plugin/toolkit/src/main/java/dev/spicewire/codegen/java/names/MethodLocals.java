// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What one method of a view calls the variables that it has for members. Members have no variables in views but these,
 * so that the words which generated code uses for its own parameters and variables come first.
 */
public final class MethodLocals {

    /** Fields of every view, and the static method that finds where it ends. */
    static final Set<String> OF_VIEWS = Set.of("heap", "in", "base", "at", "limit", "end", "ends");

    private static final Set<String> OF_METHODS =
            Set.of("heap", "in", "base", "at", "limit", "end", "ends", "fault", "check",
            "from", "to", "variable", "i", "place", "count", "element", "index", "offset",
            "builder");

    private final Namespace namespace = Namespace.without(OF_METHODS);
    private final Map<String, String> names = new HashMap<>();

    /**
     * {@return the variable for something about a member; the same each time, since one path is in one block only}
     *
     * @param path from the container to the member
     * @param what in words, such as {@code end}
     */
    public String of(String path, String what) {
        return names.computeIfAbsent(path + " " + what,
                key -> namespace.claim(Identifiers.member(path.replace('.', '_') + "_" + what)));
    }
}
