// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.write;

import dev.spicewire.proto.diagnostics.DidYouMean;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.Kinds;
import dev.spicewire.proto.dynamic.value.Members;
import dev.spicewire.proto.dynamic.value.NullValue;
import dev.spicewire.proto.dynamic.value.Path;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.layout.Switches;
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
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Writes values into one part, and checks that they are values of their types. */
final class PartWriter {

    private final BodyWriter body;
    private final Part part;

    PartWriter(BodyWriter body, Part part) {
        this.body = body;
        this.part = part;
    }

    Part part() {
        return part;
    }

    void container(Container container, StructValue values, Path path) {
        refuseUnknown(container, values, path);
        ValueScope scope = new ValueScope(container, values);
        for (Member member : container.members()) {
            Path memberPath = path.member(member.name());
            if (member instanceof Switch choice) {
                int start = part.size();
                choice(choice, scope, required(values, member, memberPath), memberPath);
                pad(choice, part.size() - start, memberPath);
            } else {
                field((Field) member, scope, values, memberPath);
            }
        }
    }

    /** Writes the value of a field, or of an element of one. */
    void value(Type type, Attributes attributes, ValueScope scope, Value value, Path path) {
        Type resolved = type.resolved();
        if (resolved instanceof IntType integer) {
            number(integer.bits(), integer.signed(), value, path);
        } else if (resolved instanceof EnumType enumeration) {
            number(enumeration.bits(), false, value, path);
        } else if (resolved instanceof Struct struct) {
            container(struct, struct(value, path), path);
        } else if (resolved instanceof ArrayType array) {
            new ArrayWriter(this, array, attributes, scope).write(value, path);
        } else if (resolved instanceof PointerType pointer) {
            pointer(pointer, attributes, scope, value, path);
        } else if (value != NullValue.NULL) {
            throw new Refusal(path, "is " + Kinds.of(value) + ", a descriptor is null here and travels out of band");
        }
    }

    private void field(Field field, ValueScope scope, StructValue values, Path path) {
        Optional<IntValue> virtual = Members.virtualValue(field);
        if (Members.isZero(field)) {
            part.append(new byte[(int) DefinedSizes.minimum(field)]);
            values.member(field.name()).ifPresent(value -> {
                throw new Refusal(path, "is given, its bytes are always 0");
            });
        } else if (virtual.isPresent()) {
            values.member(field.name()).filter(value -> !value.equals(virtual.get())).ifPresent(value -> {
                throw new Refusal(path, "is not on the wire and always " + virtual.get());
            });
        } else {
            value(field.type(), field.attributes(), scope, required(values, field, path), path);
        }
    }

    private void choice(Switch choice, ValueScope scope, Value value, Path path) {
        long variable = scope.unsigned(choice.variable());
        Optional<SwitchCase> taken = Members.taken(choice, variable);
        if (taken.isEmpty()) {
            if (value != NullValue.NULL) {
                throw new Refusal(path, "is " + Kinds.of(value) + ", must be null" + because(choice, variable));
            }
            return;
        }
        Field member = taken.get().member();
        StructValue values = struct(value, path);
        for (String name : values.members().keySet()) {
            if (!name.equals(member.name())) {
                throw new Refusal(path.member(name), "is given, must be " + member.name() + because(choice, variable));
            }
        }
        field(member, scope, values, path.member(member.name()));
    }

    private static String because(Switch choice, long variable) {
        return " because " + String.join(".", choice.variable()) + " is " + Long.toUnsignedString(variable);
    }

    private void pad(Switch choice, int written, Path path) {
        if (Switches.padded(choice).isPresent()) {
            long padding = DefinedSizes.fixed(choice).orElseThrow() - written;
            if (padding > Integer.MAX_VALUE - part.size()) {
                throw new Refusal(path, "has more than " + Integer.MAX_VALUE + " bytes");
            }
            part.append(new byte[(int) padding]);
        }
    }

    private void number(int bits, boolean signed, Value value, Path path) {
        if (!(value instanceof IntValue number)) {
            throw new Refusal(path, "is " + Kinds.of(value) + ", must be a number");
        }
        if (!number.fits(bits, signed)) {
            BigInteger most = BigInteger.TWO.pow(signed ? bits - 1 : bits).subtract(BigInteger.ONE);
            BigInteger least = signed ? most.not() : BigInteger.ZERO;
            throw new Refusal(path, "is " + number + ", allowed are " + least + " to " + most);
        }
        part.number(number.bits(), bits / Byte.SIZE);
    }

    private void pointer(PointerType type, Attributes attributes, ValueScope scope, Value value, Path path) {
        if (value == NullValue.NULL && attributes.has("nonnull")) {
            throw new Refusal(path, "is null, which is not allowed here");
        }
        Part target = body.create();
        part.pointer(target);
        PartWriter writer = new PartWriter(body, target);
        if (attributes.has("marshall")) {
            writer.target(type, scope, value, path);
        } else {
            body.later(() -> writer.target(type, scope, value, path));
        }
    }

    private void target(PointerType type, ValueScope scope, Value value, Path path) {
        boolean isString = type.target().resolved() instanceof ArrayType array && ArrayWriter.isString(array);
        if (value != NullValue.NULL || isString) {
            value(type.target(), Attributes.NONE, scope, value, path);
        }
    }

    private static Value required(StructValue values, Member member, Path path) {
        return values.member(member.name())
                .orElseThrow(() -> new Refusal(path, "is missing, must be " + Kinds.of(member)));
    }

    private static StructValue struct(Value value, Path path) {
        if (value instanceof StructValue struct) {
            return struct;
        }
        throw new Refusal(path, "is " + Kinds.of(value) + ", must be an object");
    }

    /** Before all else, since of a name that is misspelt the right one is missing. */
    private static void refuseUnknown(Container container, StructValue values, Path path) {
        for (String name : values.members().keySet()) {
            if (!hasMember(container, name)) {
                List<String> known = container.members().stream().map(Member::name).toList();
                throw new Refusal(path.member(name), "is no member of " + container.name()
                        + DidYouMean.closest(name, known).map(close -> " (did you mean '" + close + "'?)").orElse(""));
            }
        }
    }

    private static boolean hasMember(Container container, String name) {
        for (Member member : container.members()) {
            if (member.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
