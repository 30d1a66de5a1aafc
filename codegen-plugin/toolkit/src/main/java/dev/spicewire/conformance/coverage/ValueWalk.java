// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.Members;
import dev.spicewire.proto.dynamic.value.NullValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes through values and notes what they show. */
final class ValueWalk {

    /** An array of elements without bytes can have 2^31 of them. */
    private static final int MOST_ELEMENTS = 100_000;

    private final Map<Member, PlaceCoverage> places;

    ValueWalk(Map<Member, PlaceCoverage> places) {
        this.places = places;
    }

    void container(Container container, StructValue values) {
        for (Member member : container.members()) {
            Optional<Value> value = values.member(member.name());
            if (value.isEmpty()) {
                continue;
            }
            if (member instanceof Switch choice) {
                choice(choice, values, value.get());
            } else {
                field((Field) member, value.get());
            }
        }
    }

    private void choice(Switch choice, StructValue values, Value value) {
        if (!(value instanceof StructValue struct)) {
            reach(choice, Measure.ARMS, Goal.NO_CASE);
            return;
        }
        Optional<SwitchCase> taken = number(choice.variable(), values)
                .map(number -> Members.taken(choice, number))
                .orElseGet(() -> choice.cases().stream()
                        .filter(one -> struct.member(one.member().name()).isPresent()).findFirst());
        taken.ifPresent(one -> {
            reach(choice, Measure.ARMS, choice.cases().indexOf(one));
            struct.member(one.member().name()).ifPresent(inside -> field(one.member(), inside));
        });
    }

    /** {@return the number of a member, if it is among the values: a {@code @zero} one is not} */
    private static Optional<Long> number(List<String> path, StructValue values) {
        Optional<Value> value = values.member(path.get(0));
        if (path.size() > 1) {
            return value.filter(StructValue.class::isInstance)
                    .flatMap(inside -> number(path.subList(1, path.size()), (StructValue) inside));
        }
        return value.filter(IntValue.class::isInstance).map(number -> ((IntValue) number).bits());
    }

    private void field(Field field, Value value) {
        value(field, field.type().resolved(), value);
    }

    private void value(Field field, Type type, Value value) {
        if (type instanceof PointerType pointer) {
            boolean isNull = value == NullValue.NULL;
            reach(field, Measure.POINTERS, (isNull ? PointerState.NULL : PointerState.SET).ordinal());
            if (!isNull) {
                value(field, pointer.target().resolved(), value);
            }
        } else if (type instanceof Struct struct && value instanceof StructValue inside) {
            container(struct, inside);
        } else if (value instanceof BytesValue bytes) {
            reach(field, Measure.SIZES, SizeClass.of(bytes.size()).ordinal());
        } else if (type instanceof ArrayType array && value instanceof ListValue list) {
            reach(field, Measure.SIZES, SizeClass.of(list.elements().size()).ordinal());
            Type element = array.element().resolved();
            list.elements().stream().limit(MOST_ELEMENTS).forEach(one -> value(field, element, one));
        } else if (type instanceof EnumType enumeration && value instanceof IntValue number) {
            number(field, enumeration, number.bits());
        }
    }

    private void number(Field field, EnumType type, long number) {
        if (!type.isFlags()) {
            reach(field, Measure.VALUES, number);
            return;
        }
        for (EnumValue flag : type.values()) {
            reach(field, Measure.FLAGS, Goal.bit(flag.number(), (number >>> flag.number() & 1) != 0));
        }
    }

    private void reach(Member member, Measure measure, long number) {
        PlaceCoverage place = places.get(member);
        if (place != null) {
            place.reach(measure, number);
        }
    }
}
