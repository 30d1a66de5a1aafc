// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.witness;

import dev.spicewire.proto.diff.match.Usage;
import dev.spicewire.proto.diff.pair.OldOrNew;
import dev.spicewire.proto.diff.verdict.RequiredValue;
import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.NullValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes values of a message: valid for the version that writes, and such that a change shows. */
final class BodyGenerator {

    private static final int SMALL_NUMBERS = 100;
    private static final long LARGE_NUMBER = 0xF1F2_F3F4_F5F6_F7F8L;

    private final GenerationStrategy strategy;
    private final List<SwitchCase> wanted;
    private final Optional<EnumType> requiredType;
    private final long requiredNumber;
    private int numbers;
    private int enums;
    private int depth;

    /**
     * A generator.
     *
     * @param writer   the version that the values are of
     * @param strategy how free choices are made
     * @param usage    how the message uses what has changed: the cases on the way are taken
     * @param required the value that has changed
     */
    BodyGenerator(OldOrNew writer, GenerationStrategy strategy, Usage usage, Optional<RequiredValue> required) {
        this.strategy = strategy;
        this.wanted = usage.cases().stream().map(pair -> pair.of(writer)).toList();
        this.requiredType = required.map(a -> a.types().of(writer));
        this.requiredNumber = required.map(a -> a.numbers().of(writer)).orElse(0L);
    }

    StructValue fields(Message message) {
        if (message.attributes().has("nocopy")) {
            String name = message.members().size() == 1 ? message.members().get(0).name() : "data";
            return new StructValue(Map.of(name, bytes(strategy.count())));
        }
        return container(message, new RequiredNumbers(Map.of()));
    }

    private StructValue container(Container container, RequiredNumbers given) {
        RequiredNumbers required = given.and(RequiredNumbers.of(container, wanted, count()));
        Map<String, Value> values = new LinkedHashMap<>();
        for (Member member : container.members()) {
            if (member instanceof Switch choice) {
                long variable = RequiredNumbers.read(choice.variable(), values);
                values.put(choice.name(), choice.cases().stream().filter(c -> c.matches(variable)).findFirst()
                        .<Value>map(c -> taken(c.member(), required)).orElse(NullValue.NULL));
            } else {
                field((Field) member, required, values);
            }
        }
        return new StructValue(values);
    }

    private StructValue taken(Field member, RequiredNumbers required) {
        Map<String, Value> values = new LinkedHashMap<>();
        field(member, required, values);
        return new StructValue(values);
    }

    private void field(Field field, RequiredNumbers required, Map<String, Value> values) {
        if (!field.attributes().has("zero") && !field.attributes().has("virtual")) {
            values.put(field.name(), value(field.type().resolved(), field.attributes(), required.of(field.name())));
        }
    }

    private Value value(Type type, Attributes attributes, RequiredNumbers required) {
        if (type instanceof IntType integer) {
            return required.number().<Value>map(IntValue::of).orElseGet(() -> number(integer));
        } else if (type instanceof EnumType enumeration) {
            return IntValue.ofUnsigned(required.number().orElseGet(() -> number(enumeration)));
        } else if (type instanceof Struct struct) {
            return container(struct, required);
        } else if (type instanceof ArrayType array) {
            return array(array);
        } else if (type instanceof PointerType pointer) {
            return strategy.nulls() && !attributes.has("nonnull")
                    ? NullValue.NULL
                    : value(pointer.target().resolved(), Attributes.NONE, required);
        }
        return NullValue.NULL;
    }

    private Value array(ArrayType array) {
        int count = array.length() instanceof ArrayLength.Constant constant ? (int) constant.count() : count();
        if (array.isBytes()) {
            return bytes(count);
        }
        depth++;
        List<Value> elements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            elements.add(value(array.element().resolved(), Attributes.NONE, new RequiredNumbers(Map.of())));
        }
        depth--;
        return new ListValue(elements);
    }

    private int count() {
        return depth == 0 ? strategy.count() : strategy.innerCount();
    }

    private BytesValue bytes(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) next();
        }
        return BytesValue.of(bytes);
    }

    private IntValue number(IntType type) {
        long number = strategy.fill() == GenerationStrategy.Fill.SMALL ? next() : LARGE_NUMBER + next();
        int unused = Long.SIZE - type.bits();
        return type.signed()
                ? IntValue.of(number << unused >> unused)
                : IntValue.ofUnsigned(number << unused >>> unused);
    }

    private long number(EnumType type) {
        if (requiredType.filter(aimed -> aimed == type).isPresent()) {
            return requiredNumber;
        }
        return type.values().isEmpty()
                ? 0
                : type.wireValue(type.values().get(turn() % type.values().size()));
    }

    /** Large bodies have another value in each enum, so that it shows which one decides something. */
    private int turn() {
        return strategy.turn() + (strategy.fill() == GenerationStrategy.Fill.LARGE ? enums++ : 0);
    }

    private int next() {
        return numbers++ % SMALL_NUMBERS + 1;
    }
}
