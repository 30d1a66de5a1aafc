// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.codec;

import dev.spicewire.codegen.java.GeneratedMembers;
import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.NullValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.FdType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.Type;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns generated records into value trees, by reflection along the model. */
final class RecordReader {

    private RecordReader() {
    }

    /** {@return the members of a record that a container's definition names} */
    static StructValue read(Container container, Object record) {
        Map<String, Value> members = new LinkedHashMap<>();
        GeneratedMembers names = RecordMembers.of(container);
        for (Member member : container.members()) {
            if (member instanceof Switch choice) {
                members.put(choice.name(), choice(choice, Reflection.get(record, names.accessor(choice))));
                continue;
            }
            Field field = (Field) member;
            Optional<Field> counted = names.countedArray(field);
            if (counted.isPresent()) {
                members.put(field.name(), IntValue.of(length(Reflection.get(record, names.accessor(counted.get())))));
                continue;
            }
            shown(field, () -> value(field.type(), Reflection.get(record, names.accessor(field))))
                    .ifPresent(value -> members.put(field.name(), value));
        }
        return new StructValue(members);
    }

    private static int length(Object array) {
        return array instanceof ByteBuffer bytes ? bytes.remaining() : ((List<?>) array).size();
    }

    /** The records of a sealed interface are in the order of the cases; the one for no case is behind them. */
    private static Value choice(Switch choice, Object value) {
        List<Class<?>> records = Reflection.cases(value.getClass().getInterfaces()[0]);
        int index = records.indexOf(value.getClass());
        return index == choice.cases().size() ? NullValue.NULL
                : new StructValue(caseMember(choice.cases().get(index).member(), value));
    }

    private static Map<String, Value> caseMember(Field field, Object value) {
        Map<String, Value> member = new LinkedHashMap<>();
        shown(field,
                () -> value(field.type(), Reflection.get(value, ValueShape.of(value.getClass()).names().get(0))))
                .ifPresent(shown -> member.put(field.name(), shown));
        return member;
    }

    /** {@return the value of a field, if it has one: not all need the record for it} */
    private static Optional<Value> shown(Field field, Supplier<Value> held) {
        if (field.attributes().has("zero")) {
            return Optional.empty();
        } else if (field.attributes().has("virtual")) {
            return Optional.of(IntValue.of(field.attributes().number("virtual")));
        }
        return Optional.of(field.type().resolved() instanceof FdType ? NullValue.NULL : held.get());
    }

    private static Value value(Type type, Object value) {
        Type resolved = type.resolved();
        if (resolved instanceof PointerType pointer) {
            return value == null ? NullValue.NULL : value(pointer.target(), value);
        } else if (resolved instanceof Struct struct) {
            return read(struct, value);
        } else if (value instanceof ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return BytesValue.of(copy);
        } else if (resolved instanceof ArrayType array) {
            List<Value> elements = new ArrayList<>();
            for (Object element : (List<?>) value) {
                elements.add(value(array.element(), element));
            }
            return new ListValue(elements);
        }
        long number = ((Number) value).longValue();
        return resolved instanceof IntType integer && integer.signed() ? IntValue.of(number)
                : IntValue.ofUnsigned(number);
    }
}
