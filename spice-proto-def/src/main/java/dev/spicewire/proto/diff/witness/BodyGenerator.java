package dev.spicewire.proto.diff.witness;

import dev.spicewire.proto.diff.match.Reach;
import dev.spicewire.proto.diff.pair.Version;
import dev.spicewire.proto.diff.verdict.Aim;
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

    private final Profile profile;
    private final List<SwitchCase> wanted;
    private final Optional<EnumType> aimedType;
    private final long aimedNumber;
    private int numbers;
    private int enums;

    /**
     * A generator.
     *
     * @param writer  the version that the values are of
     * @param profile how free choices are made
     * @param reach   the way to what has changed: its cases are taken
     * @param aim     the value that has changed
     */
    BodyGenerator(Version writer, Profile profile, Reach reach, Optional<Aim> aim) {
        this.profile = profile;
        this.wanted = reach.via().stream().map(pair -> pair.of(writer)).toList();
        this.aimedType = aim.map(a -> a.types().of(writer));
        this.aimedNumber = aim.map(a -> a.numbers().of(writer)).orElse(0L);
    }

    StructValue fields(Message message) {
        if (message.attributes().has("nocopy")) {
            String name = message.members().size() == 1 ? message.members().get(0).name() : "data";
            return new StructValue(Map.of(name, bytes(profile.count())));
        }
        return container(message, new Controls(Map.of()));
    }

    private StructValue container(Container container, Controls given) {
        Controls controls = given.and(Controls.of(container, wanted, profile.count()));
        Map<String, Value> values = new LinkedHashMap<>();
        for (Member member : container.members()) {
            if (member instanceof Switch choice) {
                long variable = Controls.read(choice.variable(), values);
                values.put(choice.name(), choice.cases().stream().filter(c -> c.matches(variable)).findFirst()
                        .<Value>map(c -> taken(c.member(), controls)).orElse(NullValue.NULL));
            } else {
                field((Field) member, controls, values);
            }
        }
        return new StructValue(values);
    }

    private StructValue taken(Field member, Controls controls) {
        Map<String, Value> values = new LinkedHashMap<>();
        field(member, controls, values);
        return new StructValue(values);
    }

    private void field(Field field, Controls controls, Map<String, Value> values) {
        if (!field.attributes().has("zero") && !field.attributes().has("virtual")) {
            values.put(field.name(), value(field.type().resolved(), field.attributes(), controls.of(field.name())));
        }
    }

    private Value value(Type type, Attributes attributes, Controls controls) {
        if (type instanceof IntType integer) {
            return controls.number().<Value>map(IntValue::of).orElseGet(() -> number(integer));
        } else if (type instanceof EnumType enumeration) {
            return IntValue.ofUnsigned(controls.number().orElseGet(() -> number(enumeration)));
        } else if (type instanceof Struct struct) {
            return container(struct, controls);
        } else if (type instanceof ArrayType array) {
            return array(array);
        } else if (type instanceof PointerType pointer) {
            return profile.nulls() && !attributes.has("nonnull")
                    ? NullValue.NULL
                    : value(pointer.target().resolved(), Attributes.NONE, controls);
        }
        return NullValue.NULL;
    }

    private Value array(ArrayType array) {
        int count = array.length() instanceof ArrayLength.Constant constant ? (int) constant.count() : profile.count();
        if (array.isBytes()) {
            return bytes(count);
        }
        List<Value> elements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            elements.add(value(array.element().resolved(), Attributes.NONE, new Controls(Map.of())));
        }
        return new ListValue(elements);
    }

    private BytesValue bytes(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) next();
        }
        return BytesValue.of(bytes);
    }

    private IntValue number(IntType type) {
        long number = profile.fill() == Profile.Fill.SMALL ? next() : LARGE_NUMBER + next();
        int unused = Long.SIZE - type.bits();
        return type.signed()
                ? IntValue.of(number << unused >> unused)
                : IntValue.ofUnsigned(number << unused >>> unused);
    }

    private long number(EnumType type) {
        if (aimedType.filter(aimed -> aimed == type).isPresent()) {
            return aimedNumber;
        }
        return type.values().isEmpty()
                ? 0
                : type.wireValue(type.values().get(turn() % type.values().size()));
    }

    /** Large bodies have another value in each enum, so that it shows which one decides something. */
    private int turn() {
        return profile.turn() + (profile.fill() == Profile.Fill.LARGE ? enums++ : 0);
    }

    private int next() {
        return numbers++ % SMALL_NUMBERS + 1;
    }
}
