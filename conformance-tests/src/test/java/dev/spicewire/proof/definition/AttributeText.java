// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Attributes that make sense behind something, as text. */
final class AttributeText {

    private static final List<String> NUMBERS = List.of("0", "7", "0x2a", "127");
    private static final List<String> OF_INTEGERS = List.of("@zero", "@virtual", "@outvar(o)", "@ctype(gint)", "@end",
            "@minor(2)", "@nomarshal", "@nocopy");
    private static final List<String> OF_POINTERS = List.of("@nonnull", "@marshall", "@outvar(o)", "@nocopy", "@ptr32",
            "@c_ptr");
    private static final List<String> OF_ARRAYS = List.of("@end", "@to_ptr", "@as_ptr(n)", "@ptr_array", "@chunk",
            "@nomarshal", "@zero_terminated", "@nocopy", "@bytes_count(n)", "@bytes_count");
    private static final List<String> OF_STRUCTS = List.of("@to_ptr", "@ctype(Some)", "@end", "@outvar(o)");
    private static final List<String> OF_SWITCHES = List.of("@anon", "@end", "@nomarshal", "@outvar(o)", "@fixedsize");
    private static final List<String> OF_DEFINITIONS = List.of("@declare", "@ctype(Some)");
    private static final Set<String> OUTPUTS = Set.of("@end", "@to_ptr", "@as_ptr(n)", "@ptr_array", "@chunk", "@zero");

    private AttributeText() {
    }

    /** {@return attributes of an integer, an enum or flags} */
    static String ofScalar(List<Integer> picks, boolean flags) {
        List<String> options = new ArrayList<>(OF_INTEGERS);
        if (flags) {
            options.add("@unique_flag");
        }
        return text(picks, options);
    }

    /** {@return attributes of a pointer} */
    static String ofPointer(List<Integer> picks, boolean array) {
        List<String> options = new ArrayList<>(OF_POINTERS);
        if (array) {
            options.addAll(OF_ARRAYS.stream().filter(Predicate.not("@to_ptr"::equals)).toList());
        }
        return text(picks, options);
    }

    /** {@return attributes of an array in place} */
    static String ofArray(List<Integer> picks) {
        return text(picks, OF_ARRAYS);
    }

    /** {@return attributes of a struct in place} */
    static String ofStruct(List<Integer> picks) {
        return text(picks, OF_STRUCTS);
    }

    /** {@return attributes of a switch} */
    static String ofSwitch(List<Integer> picks) {
        return text(picks, OF_SWITCHES);
    }

    /** {@return attributes of a struct or message} */
    static String ofDefinition(List<Integer> picks) {
        return text(picks, OF_DEFINITIONS);
    }

    /** {@return whether the attributes take away a member's value on the wire} */
    static boolean hidesValue(String attributes) {
        return attributes.contains("@zero") && !attributes.contains("@zero_") || attributes.contains("@virtual");
    }

    private static String text(List<Integer> picks, List<String> options) {
        List<String> chosen = new ArrayList<>();
        for (int pick : picks) {
            String option = options.get(pick % options.size());
            boolean clash = OUTPUTS.contains(option) && chosen.stream().anyMatch(OUTPUTS::contains)
                    || chosen.stream().anyMatch(c -> name(c).equals(name(option)));
            if (!clash) {
                chosen.add(option);
            }
        }
        StringBuilder text = new StringBuilder();
        for (String one : chosen) {
            text.append(' ').append(one);
            if (one.equals("@virtual")) {
                text.append('(').append(NUMBERS.get(picks.get(0) / options.size() % NUMBERS.size())).append(')');
            }
        }
        return text.toString();
    }

    private static String name(String attribute) {
        return attribute.replaceFirst("\\(.*", "");
    }
}
