// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.accept;

import dev.spicewire.proto.dynamic.accept.Scope.Frame;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.Members;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.layout.Demands;
import dev.spicewire.proto.layout.Switches;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes the parts of a message: its main part, and what pointers and arrays of it have. */
final class Parts {

    /** By identity, since to compare definitions takes long. A part that is not made yet is empty. */
    private final Map<Container, Optional<Part>> made = new IdentityHashMap<>();

    /** {@return the part of a container} */
    Part of(Container container) throws OnlyReading {
        Optional<Part> known = made.get(container);
        if (known != null) {
            return known.orElseThrow(() -> new OnlyReading(container.name() + " leads to itself"));
        }
        made.put(container, Optional.empty());
        Scope scope = new Scope(container, new Frame());
        Dependencies.keep(scope);
        Steps steps = new Steps();
        members(scope, steps);
        Part part = steps.part(scope.slots());
        made.put(container, Optional.of(part));
        return part;
    }

    private void members(Scope scope, Steps steps) throws OnlyReading {
        for (Member member : scope.container().members()) {
            if (member instanceof Switch choice) {
                choice(choice, scope, steps);
            } else {
                field((Field) member, scope, steps);
            }
        }
    }

    private void choice(Switch choice, Scope scope, Steps steps) throws OnlyReading {
        List<Part> cases = new ArrayList<>();
        for (SwitchCase c : choice.cases()) {
            Steps inside = new Steps();
            field(c.member(), scope, inside);
            if (!inside.isLeaf()) {
                steps.leadsOn();
            }
            cases.add(inside.part(0));
        }
        steps.add(new Choice(choice, scope.slot(choice.variable()), cases, Switches.padded(choice).orElse(-1),
                Demands.of(choice) == 0));
    }

    private void field(Field field, Scope scope, Steps steps) throws OnlyReading {
        OptionalInt slot = scope.kept(field.name());
        Optional<IntValue> virtual = Members.virtualValue(field);
        Type type = field.type().resolved();
        if (virtual.isPresent()) {
            slot.ifPresent(at -> steps.add((walk, frame) -> {
                walk.keep(frame + at, virtual.get().bits());
                return true;
            }));
        } else if (type instanceof Struct struct) {
            members(scope.inside(field, struct), steps);
        } else if (slot.isPresent()) {
            steps.add(new Number((int) DefinedSizes.fixed(type).orElseThrow(),
                    type instanceof IntType integer && integer.signed(), slot.getAsInt()));
        } else {
            value(type, field.attributes(), scope, steps);
        }
    }

    /** A field without a name that anything depends on, or an element. */
    private void value(Type type, Attributes attributes, Scope scope, Steps steps) throws OnlyReading {
        if (type instanceof IntType || type instanceof EnumType) {
            steps.skip(DefinedSizes.fixed(type).orElseThrow());
        } else if (type instanceof Struct struct) {
            Part part = of(struct);
            if (!part.isLeaf()) {
                steps.leadsOn();
            }
            if (part.plainSize() >= 0) {
                steps.skip(part.plainSize());
            } else {
                steps.add((walk, frame) -> part.enter(walk));
            }
        } else if (type instanceof ArrayType array) {
            array(array, attributes, scope, steps);
        } else if (type instanceof PointerType pointer) {
            pointer(pointer, attributes, scope, steps);
        }
    }

    private void array(ArrayType array, Attributes attributes, Scope scope, Steps steps) throws OnlyReading {
        Element element = element(array, attributes, scope, steps);
        if (element.plain() && array.length() instanceof ArrayLength.Constant constant) {
            long bytes = constant.count() * element.fixed();
            if (constant.count() <= Integer.MAX_VALUE && bytes <= Integer.MAX_VALUE) {
                steps.skip(bytes);
                return;
            }
        }
        steps.add(array(array, element, scope));
    }

    private static ArrayStep array(ArrayType array, Element element, Scope scope) throws OnlyReading {
        if (array.length() instanceof ArrayLength.CString) {
            return new Text();
        } else if (array.length() instanceof ArrayLength.Bytes bytes) {
            return new SizedArray(Counts.of(bytes.size(), scope), element);
        } else if (array.length() instanceof ArrayLength.Remaining) {
            return new OpenArray(DefinedSizes.fixed(array.element()).isPresent(), element);
        }
        return new Elements(Counts.of(array.length(), scope), element);
    }

    private Element element(ArrayType array, Attributes attributes, Scope scope, Steps around) throws OnlyReading {
        Type type = array.element().resolved();
        Steps steps = new Steps();
        value(type, attributes, scope, steps);
        if (!steps.isLeaf()) {
            around.leadsOn();
        }
        Part one = steps.part(0);
        long fixed = DefinedSizes.fixed(type).orElse(0);
        return new Element(one::pass, one.plainSize() >= 0 && one.plainSize() == DefinedSizes.fixed(type).orElse(-1),
                fixed, DefinedSizes.minimum(type));
    }

    private void pointer(PointerType pointer, Attributes attributes, Scope scope, Steps steps) throws OnlyReading {
        if (attributes.has("zero")) {
            steps.skip(DefinedSizes.POINTER);
            return;
        }
        steps.leadsOn();
        steps.add(new Pointer(!attributes.has("nonnull"), target(pointer.target().resolved(), scope)));
    }

    private Target target(Type type, Scope scope) throws OnlyReading {
        if (type instanceof Struct struct) {
            Part part = of(struct);
            return (walk, word, frame) -> word == 0 || part.enter(walk);
        }
        ArrayType array = (ArrayType) type;
        return array(array, element(array, Attributes.NONE, scope, new Steps()), scope);
    }
}
