// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.verdict;

import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A depth-first walk through two trees of values at once, up to the first path at which they differ, such as
 * {@code base.clip.u.rects.rects[0].top}.
 */
final class FieldsDifference {

    private static final int SHOWN = 80;
    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");

    private FieldsDifference() {
    }

    /** {@return where and how values differ, if they do} */
    static Optional<Difference> find(StructValue expected, StructValue got) {
        return expected.equals(got) ? Optional.empty() : difference("", expected, got);
    }

    private static Optional<Difference> difference(String path, Value expected, Value got) {
        if (expected.equals(got)) {
            return Optional.empty();
        } else if (expected instanceof StructValue a && got instanceof StructValue b) {
            return struct(path, a, b);
        } else if (expected instanceof ListValue a && got instanceof ListValue b
                && a.elements().size() == b.elements().size()) {
            return list(path, a.elements(), b.elements());
        }
        return of(path, "expected " + shown(expected) + ", got " + shown(got));
    }

    private static Optional<Difference> struct(String path, StructValue expected, StructValue got) {
        Set<String> names = new LinkedHashSet<>(expected.members().keySet());
        names.addAll(got.members().keySet());
        for (String name : names) {
            String member = path.isEmpty() ? name : path + "." + name;
            Optional<Value> a = expected.member(name);
            Optional<Value> b = got.member(name);
            if (a.isEmpty()) {
                return of(member, "there is no such member");
            } else if (b.isEmpty()) {
                return of(member, "is missing");
            }
            Optional<Difference> found = difference(member, a.get(), b.get());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Difference> list(String path, List<Value> expected, List<Value> got) {
        for (int i = 0; i < expected.size(); i++) {
            Optional<Difference> found = difference(path + "[" + i + "]", expected.get(i), got.get(i));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** {@return what is wrong with a field; one element of an array is as wrong as another} */
    static String fault(String path) {
        return "the field " + INDEX.matcher(Shortened.of(path, SHOWN)).replaceAll("[]");
    }

    private static Optional<Difference> of(String path, String what) {
        return Optional.of(new Difference(fault(path), path + ": " + what));
    }

    private static String shown(Value value) {
        String text = value.toString();
        return text.isEmpty() ? "no bytes" : Shortened.of(text, SHOWN);
    }
}
