package dev.spicewire.conformance.verdict;

import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first place where values differ, as a path such as {@code base.clip.u.rects.rects[0].top}. */
final class FieldsDifference {

    private static final int SHOWN = 80;

    private FieldsDifference() {
    }

    /** {@return where and how values differ, if they do} */
    static Optional<String> find(StructValue expected, StructValue got) {
        return expected.equals(got) ? Optional.empty() : difference("", expected, got);
    }

    private static Optional<String> difference(String path, Value expected, Value got) {
        if (expected.equals(got)) {
            return Optional.empty();
        } else if (expected instanceof StructValue a && got instanceof StructValue b) {
            return struct(path, a, b);
        } else if (expected instanceof ListValue a && got instanceof ListValue b
                && a.elements().size() == b.elements().size()) {
            return list(path, a.elements(), b.elements());
        }
        return Optional.of(path + ": expected " + shown(expected) + ", got " + shown(got));
    }

    private static Optional<String> struct(String path, StructValue expected, StructValue got) {
        Set<String> names = new LinkedHashSet<>(expected.members().keySet());
        names.addAll(got.members().keySet());
        for (String name : names) {
            String member = path.isEmpty() ? name : path + "." + name;
            Optional<Value> a = expected.member(name);
            Optional<Value> b = got.member(name);
            if (a.isEmpty()) {
                return Optional.of(member + ": there is no such member");
            } else if (b.isEmpty()) {
                return Optional.of(member + ": is missing");
            }
            Optional<String> found = difference(member, a.get(), b.get());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> list(String path, List<Value> expected, List<Value> got) {
        for (int i = 0; i < expected.size(); i++) {
            Optional<String> found = difference(path + "[" + i + "]", expected.get(i), got.get(i));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String shown(Value value) {
        String text = value.toString();
        return text.isEmpty() ? "no bytes" : Excerpt.of(text, SHOWN);
    }
}
