// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.codec;

import dev.spicewire.codegen.java.GeneratedMembers;
import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.NullValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns value trees into generated records, by reflection along the model. */
final class RecordBuilder {

    private RecordBuilder() {
    }

    /**
     * {@return a record of a container}
     *
     * @throws Refused if the values are not all there, or not ones that the record accepts
     */
    static Object build(Container container, Class<?> type, StructValue values, String path) throws Refused {
        GeneratedMembers names = RecordMembers.of(container);
        GeneratedValue record = GeneratedValue.of(type, names);
        for (Member member : container.members()) {
            String memberPath = path + "." + member.name();
            if (member instanceof Switch choice) {
                Class<?> held = (Class<?>) record.nextType(names.accessor(choice));
                record.add(choice(container, choice, held, values, memberPath));
            } else if (names.isComponent((Field) member)) {
                Field field = (Field) member;
                java.lang.reflect.Type held = record.nextType(names.accessor(field));
                record.add(value(field.type(), held, required(values, member, memberPath), memberPath));
            } else if (names.countedArray((Field) member).isPresent()) {
                count(container, (Field) member, values, memberPath);
            } else {
                constant((Field) member, values, memberPath);
            }
        }
        refuseOthers(values, RecordMembers.names(container), path);
        return record.make(path);
    }

    private static void refuseOthers(StructValue values, Set<String> known, String path) throws Refused {
        for (String name : values.members().keySet()) {
            if (!known.contains(name)) {
                throw new Refused(path + "." + name, "is no member");
            }
        }
    }

    /** A member that records do not hold, because only one value is possible: it may only be given as that. */
    private static void constant(Field field, StructValue values, String path) throws Refused {
        Optional<Value> given = values.member(field.name());
        if (field.attributes().has("zero")) {
            if (given.isPresent()) {
                throw new Refused(path, "is given, its bytes are always 0");
            }
        } else if (field.attributes().has("virtual")) {
            Value only = IntValue.of(field.attributes().number("virtual"));
            if (given.isPresent() && !given.get().equals(only)) {
                throw new Refused(path, "is not on the wire and always " + only);
            }
        } else if (required(values, field, path) != NullValue.NULL) {
            throw new Refused(path, "is a descriptor, which is null here");
        }
    }

    private static Value required(StructValue values, Member member, String path) throws Refused {
        Optional<Value> value = values.member(member.name());
        if (value.isEmpty()) {
            throw new Refused(path, "is missing");
        }
        return value.get();
    }

    /** A derived count must say what its array says, since a record can't hold anything else. */
    private static void count(Container container, Field count, StructValue values, String path) throws Refused {
        for (Field array : container.allFields()) {
            if (array.type().resolved() instanceof ArrayType type
                    && type.length() instanceof ArrayLength.Counted counted
                    && counted.member().equals(count.name())) {
                long stated = number(required(values, count, path), path).bits();
                Value elements = required(values, array, path);
                long size = elements(elements, path);
                if (stated != size) {
                    throw new Refused(path, "is " + stated + ", " + array.name() + " has " + size + " elements");
                }
            }
        }
    }

    private static long elements(Value array, String path) throws Refused {
        if (array instanceof BytesValue bytes) {
            return bytes.size();
        } else if (array instanceof ListValue list) {
            return list.elements().size();
        }
        throw new Refused(path, "counts the elements of what is no array");
    }

    private static Object choice(Container container, Switch choice, Class<?> type, StructValue values, String path)
            throws Refused {
        Value value = required(values, choice, path);
        if (value == NullValue.NULL) {
            return GeneratedValue.make(nested(type, choice.cases().size(), path), List.of(), path);
        }
        if (!(value instanceof StructValue one)) {
            throw new Refused(path, "must be a case");
        }
        SwitchCase oneCase = SwitchVariable.taken(container, choice, values)
                .orElseThrow(() -> new Refused(path, "must be null, no case matches"));
        Field field = oneCase.member();
        Class<?> record = nested(type, choice.cases().indexOf(oneCase), path);
        List<java.lang.reflect.Type> components = ValueShape.of(record).types();
        refuseOthers(one, Set.of(field.name()), path);
        if (components.isEmpty()) {
            constant(field, one, path + "." + field.name());
            return GeneratedValue.make(record, List.of(), path);
        }
        Object argument = value(field.type(), components.get(0),
                required(one, field, path + "." + field.name()), path + "." + field.name());
        return GeneratedValue.make(record, Collections.singletonList(argument), path);
    }

    /** {@return the record of a case; the one for no case, if there is one, is behind them all} */
    private static Class<?> nested(Class<?> type, int index, String path) throws Refused {
        List<Class<?>> records = Reflection.cases(type);
        if (index >= records.size()) {
            throw new Refused(path, "must have a case");
        }
        return records.get(index);
    }

    private static @Nullable Object value(Type type, java.lang.reflect.Type java, Value value, String path)
            throws Refused {
        Type resolved = type.resolved();
        if (resolved instanceof PointerType pointer) {
            return value == NullValue.NULL ? null : value(pointer.target(), java, value, path);
        } else if (resolved instanceof Struct struct) {
            if (!(value instanceof StructValue members)) {
                throw new Refused(path, "must be a struct");
            }
            return build(struct, (Class<?>) java, members, path);
        } else if (resolved instanceof ArrayType array) {
            return array(array, java, value, path);
        }
        IntValue number = number(value, path);
        boolean unsigned64 = resolved instanceof IntType integer && integer.bits() == 64 && !integer.signed();
        if (number.wide() && !unsigned64 || unsigned64 && !number.wide() && number.bits() < 0) {
            throw new Refused(path, "is " + number + ", which does not fit");
        }
        boolean isInt = java == int.class || java == Integer.class;
        if (isInt && number.bits() != (int) number.bits()) {
            throw new Refused(path, "is " + number + ", which does not fit");
        }
        return isInt ? (Object) (int) number.bits() : (Object) number.bits();
    }

    private static Object array(ArrayType array, java.lang.reflect.Type java, Value value, String path) throws Refused {
        if (array.isBytes()) {
            if (!(value instanceof BytesValue bytes)) {
                throw new Refused(path, "must be bytes");
            }
            return bytes.buffer();
        }
        if (!(value instanceof ListValue list)) {
            throw new Refused(path, "must be a list");
        }
        java.lang.reflect.Type element = ((ParameterizedType) java).getActualTypeArguments()[0];
        List<Object> elements = new ArrayList<>();
        for (Value one : list.elements()) {
            elements.add(value(array.element(), element, one, path + "[" + elements.size() + "]"));
        }
        return elements;
    }

    private static IntValue number(Value value, String path) throws Refused {
        if (value instanceof IntValue number) {
            return number;
        }
        throw new Refused(path, "must be a number");
    }
}
