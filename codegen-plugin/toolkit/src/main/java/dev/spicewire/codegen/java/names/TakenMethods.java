// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.names;

import dev.spicewire.codegen.java.shape.Shape;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Methods that generated classes have in any case, by the number of their parameters. A member's method of the same
 * name and number would replace one of them, or be called in its place. Methods of more parameters than any member's
 * method has do no harm. A test compares this list with the runtime.
 */
public final class TakenMethods {

    private static final Set<Integer> NONE = Set.of(0);
    private static final Set<Integer> ONE = Set.of(1);

    /** Every accessor has no parameters, whatever else it has. */
    private static final Set<String> OF_ALL = Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll",
            "toString", "wait", "wireSize", "messageId", "toValue", "wrap", "finish",
            "copyPayloads");

    private static final Set<String> OF_CASES = Set.of("which", "mainSize");

    private static final Map<String, Set<Integer>> OF_WRITERS = Map.ofEntries(
            Map.entry("finish", NONE), Map.entry("wrap", ONE), Map.entry("begin", ONE),
            Map.entry("writeImplied", ONE),
            Map.entry("tryEnter", Set.of(1, 2)), Map.entry("enter", Set.of(1, 2)), Map.entry("endStruct", NONE),
            Map.entry("isBegun", Set.of(2)), Map.entry("beginStruct", Set.of(1, 2)),
            Map.entry("beginElements", Set.of(2)), Map.entry("beginFilling", Set.of(2)),
            Map.entry("part", Set.of(3)), Map.entry("start", NONE), Map.entry("nullArray", Set.of(3)),
            Map.entry("endMessage", NONE), Map.entry("reserve", ONE), Map.entry("put8", Set.of(2)),
            Map.entry("put16", Set.of(2)), Map.entry("put32", Set.of(2)), Map.entry("put64", Set.of(2)),
            Map.entry("zeros", Set.of(2)), Map.entry("padTo", ONE), Map.entry("heap", NONE), Map.entry("buffer", NONE),
            Map.entry("notEmpty", Set.of(2)), Map.entry("length", Set.of(3)));

    private TakenMethods() {
    }

    /** {@return all names, which nothing that is added to a member may have} */
    static Set<String> names() {
        Set<String> names = new HashSet<>(OF_ALL);
        names.addAll(OF_WRITERS.keySet());
        return names;
    }

    /** {@return the methods of writers, by the numbers of their parameters} */
    static Map<String, Set<Integer>> ofWriters() {
        return OF_WRITERS;
    }

    /** {@return an identifier for a member, with an underscore where it would be one of the methods} */
    static String free(String identifier, Shape shape) {
        boolean taken = OF_ALL.contains(identifier)
                || shape != null && parameters(shape).stream()
                        .anyMatch(OF_WRITERS.getOrDefault(identifier, Set.of())::contains);
        return taken ? identifier + "_" : identifier;
    }

    /**
     * {@return an identifier for the member of a case's record, with an underscore where it would be one of the
     * methods}
     */
    public static String freeInCase(String identifier) {
        return OF_ALL.contains(identifier) || OF_CASES.contains(identifier) ? identifier + "_" : identifier;
    }

    /** {@return how many parameters the methods can be called with that write a member of a shape} */
    private static Set<Integer> parameters(Shape shape) {
        Shape inner = shape instanceof Shape.Pointer pointer ? pointer.part() : shape;
        if (inner instanceof Shape.Numbers) {
            return Set.of(0, 1, 2, 3);
        } else if (inner instanceof Shape.Bytes) {
            return Set.of(1, 3);
        } else if (inner instanceof Shape.Structs) {
            return Set.of(0, 1);
        }
        return inner instanceof Shape.Inline ? NONE : ONE;
    }
}
