// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.names;

import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.model.EnumValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The name of one member in the value, the view and the writer, and those of what is added to it. */
public final class MemberName {

    private final String plain;
    private final Map<Addition, String> additions = new EnumMap<>(Addition.class);
    private final Map<String, String> flags = new HashMap<>();

    MemberName(String plain) {
        this.plain = plain;
    }

    /** Names what is added to a member of a shape. */
    void add(Shape shape, boolean text, String written, Namespace namespace) {
        for (Addition addition : additions(shape, text)) {
            add(addition, written, namespace);
        }
        if (shape instanceof Shape.FlagSet set) {
            String prefix = plain.equals("flags") ? "has" : plain + "Has";
            for (EnumValue flag : set.type().values()) {
                flags.put(flag.name(), namespace.claim(Identifiers.prefixed(prefix, flag.name())));
            }
        }
    }

    void add(Addition addition, String written, Namespace namespace) {
        additions.put(addition, namespace.claim(addition.of(plain, written)));
    }

    private static Set<Addition> additions(Shape shape, boolean text) {
        if (shape instanceof Shape.Enumerated) {
            return EnumSet.of(Addition.VALUE);
        } else if (shape instanceof Shape.Pointer pointer) {
            List<Addition> all = new ArrayList<>(additions(pointer.part(), text));
            all.add(Addition.HAS);
            all.add(Addition.NULL);
            return EnumSet.copyOf(all);
        } else if (shape instanceof Shape.Bytes) {
            Set<Addition> bytes = EnumSet.of(Addition.LENGTH, Addition.OFFSET, Addition.BEGIN);
            if (text) {
                bytes.add(Addition.TEXT);
            }
            return bytes;
        }
        if (shape.namesOfElements().isPresent()) {
            return EnumSet.of(Addition.VALUES, Addition.COUNT);
        }
        boolean counted = shape instanceof Shape.Numbers || shape instanceof Shape.Structs;
        return counted ? EnumSet.of(Addition.COUNT) : EnumSet.noneOf(Addition.class);
    }

    /** {@return the name of the accessor, and of the writer's method} */
    public String plain() {
        return plain;
    }

    /** {@return the name of the component that holds it: of an enum and an array of one, that is about the numbers} */
    public String component() {
        return additions.getOrDefault(Addition.VALUE, additions.getOrDefault(Addition.VALUES, plain));
    }

    /**
     * {@return the name of something that is added to the member}
     *
     * @throws IllegalArgumentException if nothing of the kind is added to such members
     */
    public String of(Addition addition) {
        String name = additions.get(addition);
        if (name == null) {
            throw new IllegalArgumentException(plain + " has no " + addition);
        }
        return name;
    }

    /** {@return the name of the question whether a flag is set} */
    public String of(EnumValue flag) {
        return flags.get(flag.name());
    }
}
