// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.accept;

import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Which numbers of a container are kept, since others depend on them. Structs in place share the frame. */
final class Scope {

    private final Container container;
    private final Frame frame;
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<Field, Scope> inside = new IdentityHashMap<>();

    Scope(Container container, Frame frame) {
        this.container = container;
        this.frame = frame;
    }

    /** How many numbers a part keeps so far. */
    static final class Frame {

        private int slots;
    }

    /** {@return how many numbers the part keeps, this scope is one of} */
    int slots() {
        return frame.slots;
    }

    Container container() {
        return container;
    }

    /** {@return the scope of a struct in place} */
    Scope inside(Field field, Struct struct) {
        return inside.computeIfAbsent(field, key -> new Scope(struct, frame));
    }

    /** {@return where a number is kept, if anything depends on it so far} */
    OptionalInt kept(String member) {
        Integer slot = slots.get(member);
        return slot == null ? OptionalInt.empty() : OptionalInt.of(slot);
    }

    /**
     * {@return where a number is kept from now on}
     *
     * @param path name of the member, behind those of the structs in place that it is in
     */
    int slot(List<String> path) throws OnlyReading {
        if (path.size() == 1) {
            return slot(path.get(0));
        }
        List<Field> named = container.allFields().stream().filter(f -> f.name().equals(path.get(0))).toList();
        if (named.size() == 1 && container.members().stream().anyMatch(member -> member == named.get(0))
                && named.get(0).type().resolved() instanceof Struct struct) {
            return inside(named.get(0), struct).slot(path.subList(1, path.size()));
        }
        throw new OnlyReading(String.join(".", path));
    }

    private int slot(String name) throws OnlyReading {
        if (found(name) != 1) {
            throw new OnlyReading(name);
        }
        return slots.computeIfAbsent(name, n -> frame.slots++);
    }

    /** {@return how many members may be meant: cases of one switch are one, as at most one of them is there} */
    private int found(String name) throws OnlyReading {
        int found = 0;
        for (Member member : container.members()) {
            if (member instanceof Switch choice) {
                boolean any = false;
                for (SwitchCase c : choice.cases()) {
                    any |= isNumber(c.member(), name);
                }
                found += any ? 1 : 0;
            } else if (isNumber((Field) member, name)) {
                found++;
            }
        }
        return found;
    }

    private static boolean isNumber(Field field, String name) throws OnlyReading {
        if (!field.name().equals(name)) {
            return false;
        }
        if (!(field.type().resolved() instanceof IntType) && !(field.type().resolved() instanceof EnumType)) {
            throw new OnlyReading(name);
        }
        return true;
    }
}
