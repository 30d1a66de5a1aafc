// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import dev.spicewire.conformance.coverage.Goal;
import dev.spicewire.conformance.coverage.Measure;
import dev.spicewire.conformance.coverage.PointerState;
import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.Members;
import dev.spicewire.proto.dynamic.value.NullValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
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

/** Makes values of a message that lead to a place and are one thing or another there. */
final class ValueMaker {

    private final Fill fill;
    private final Budget budget;
    private int made;

    private ValueMaker(Fill fill, Budget budget) {
        this.fill = fill;
        this.budget = budget;
    }

    /**
     * Makes values.
     *
     * @param message the message
     * @param fill    what values are like
     * @param aim     where they are to lead
     * @param budget  how many bytes there may be
     * @throws TooLargeException if there would be more
     */
    static StructValue of(Message message, Fill fill, Aim aim, Budget budget) {
        return new ValueMaker(fill, budget.ofBody()).container(message, aim, Map.of());
    }

    private StructValue container(Container container, Aim aim, Map<String, Long> given) {
        Numbers numbers = Numbers.of(container, aim, given, fill);
        Scope scope = new Scope();
        for (Member member : container.members()) {
            if (member instanceof Switch choice) {
                choice(choice, scope, aim, numbers);
            } else {
                field((Field) member, scope, aim, numbers).ifPresent(value -> scope.put(member.name(), value));
            }
        }
        return scope.values();
    }

    private void choice(Switch choice, Scope scope, Aim aim, Numbers numbers) {
        Optional<SwitchCase> taken = Members.taken(choice, scope.number(choice.variable()));
        if (taken.isEmpty()) {
            scope.put(choice.name(), NullValue.NULL);
            return;
        }
        Field member = taken.get().member();
        Map<String, Value> inside = new LinkedHashMap<>();
        field(member, scope, aim, numbers).ifPresent(value -> inside.put(member.name(), value));
        scope.put(choice.name(), new StructValue(inside));
        inside.forEach(scope::know);
    }

    private Optional<Value> field(Field field, Scope scope, Aim aim, Numbers numbers) {
        Optional<IntValue> virtual = Members.virtualValue(field);
        if (Members.isZero(field) || virtual.isPresent()) {
            return virtual.map(Value.class::cast);
        }
        Aim own = aim.next().flatMap(step -> step.field()).filter(aimed -> aimed == field).isPresent() ? aim : Aim.NONE;
        return Optional.of(value(field, field.type().resolved(), scope, own, numbers));
    }

    /** The aim is its own where the way leads through this field, else none. */
    private Value value(Field field, Type type, Scope scope, Aim own, Numbers numbers) {
        budget.spend(1);
        if (type instanceof IntType integer) {
            int before = made++;
            return numbers.of(field.name()).<Value>map(number -> fitting(integer, number))
                    .orElseGet(() -> fill.number(integer, before));
        } else if (type instanceof EnumType enumeration) {
            return IntValue.ofUnsigned(numbers.of(field.name()).orElseGet(() -> fill.number(enumeration))
                    & -1L >>> Long.SIZE - enumeration.bits());
        } else if (type instanceof Struct struct) {
            return container(struct, own.inside(), numbers.inside(field.name()));
        } else if (type instanceof PointerType pointer) {
            return isNull(field, pointer, own) ? NullValue.NULL
                    : value(field, pointer.target().resolved(), scope, own, numbers);
        }
        return type instanceof ArrayType array ? array(field, array, scope, own, numbers) : NullValue.NULL;
    }

    private static IntValue fitting(IntType type, long number) {
        int unused = Long.SIZE - type.bits();
        return type.signed() ? IntValue.of(number << unused >> unused)
                : IntValue.ofUnsigned(number << unused >>> unused);
    }

    private boolean isNull(Field field, PointerType pointer, Aim own) {
        boolean isString = pointer.target().resolved() instanceof ArrayType array
                && array.length() instanceof ArrayLength.CString;
        if (isString || field.attributes().has("nonnull")) {
            return false;
        }
        Optional<Goal> state = own.goal().filter(goal -> own.isNear() && goal.measure() == Measure.POINTERS);
        return own == Aim.NONE ? fill.nulls()
                : state.filter(goal -> goal.number() == PointerState.NULL.ordinal()).isPresent();
    }

    private Value array(Field field, ArrayType array, Scope scope, Aim own, Numbers numbers) {
        long count = scope.elements(array, free(array, own));
        if (array.isBytes()) {
            budget.spend(count);
            return bytes((int) count);
        }
        Type element = array.element().resolved();
        List<Value> elements = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            // The first element is enough to show something, and others may not be like it.
            elements.add(value(field, element, scope, i == 0 ? own : Aim.NONE, numbers));
        }
        return new ListValue(elements);
    }

    /** {@return how many elements an array has that takes the rest} */
    private long free(ArrayType array, Aim own) {
        if (own.isNear() && own.size().isPresent()) {
            return own.size().get();
        }
        return own.goal().filter(goal -> own.isNear() && goal.measure() == Measure.SIZES).map(Goal::number)
                .orElse(own == Aim.NONE ? (long) fill.elements(array) : 1L);
    }

    /** No byte is 0, which would end a string. */
    private BytesValue bytes(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i % Byte.MAX_VALUE + 1);
        }
        return BytesValue.of(bytes);
    }
}
