// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.arbitrary;

import dev.spicewire.proof.codec.SwitchVariable;
import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.NullValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.layout.DefinedSizes;
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
import dev.spicewire.proto.model.Type;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Puts values into bytes in any of the layouts that readers must take, by the rules of the wire alone. */
public final class BodyComposer {

    private final Choices choices;
    private final Placement placement;
    private final ControlFields controlFields;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Body.Word> controls = new ArrayList<>();
    private final List<Pointer> pending = new ArrayList<>();
    private final PointerWords words = new PointerWords();

    private record Pointer(int word, Field field, Type target, Value value) {
    }

    private BodyComposer(Container root, Choices choices, Placement placement) {
        this.choices = choices;
        this.placement = placement;
        this.controlFields = ControlFields.of(root);
    }

    /**
     * Composes a body.
     *
     * @param message   the message
     * @param fields    its values
     * @param choices   decides on the layout
     * @param placement which layouts are possible
     */
    public static Body compose(Message message, StructValue fields, Choices choices, Placement placement) {
        return new BodyComposer(message, choices, placement).run(message, fields);
    }

    /** {@return the bytes of a struct's main part} */
    static int size(Struct struct, StructValue fields) {
        BodyComposer composer = new BodyComposer(struct, new Tape(new byte[0]), Placement.SOUND);
        composer.container(struct, fields);
        return composer.out.size();
    }

    private Body run(Message message, StructValue fields) {
        container(message, fields);
        while (!pending.isEmpty()) {
            part(next());
        }
        // Nothing may follow what takes the rest.
        if (!holdsRest(message)) {
            junk(placement.junk(choices));
            if (words.last() == out.size()) {
                junk(1);
            }
        }
        return new Body(words.patched(out.toByteArray()), controls);
    }

    /** What takes the rest of a body comes last. */
    private Pointer next() {
        List<Pointer> early = pending.stream().filter(p -> !takesRest(p.target())).toList();
        List<Pointer> candidates = early.isEmpty() ? pending : early;
        Pointer next = candidates.get(placement.nextPart(choices, candidates.size()));
        pending.removeIf(waiting -> waiting == next);
        return next;
    }

    private static boolean takesRest(Type type) {
        Type resolved = type.resolved();
        if (resolved instanceof PointerType pointer) {
            return takesRest(pointer.target());
        }
        return resolved instanceof ArrayType array && array.length() instanceof ArrayLength.Remaining
                || resolved instanceof Struct struct && holdsRest(struct);
    }

    private static boolean holdsRest(Container container) {
        return container.allFields().stream().anyMatch(field -> takesRest(field.type()));
    }

    private void part(Pointer pointer) {
        Placement.Target target = placement.target(choices);
        if (target == Placement.Target.BEHIND_THE_END) {
            words.behindTheEnd(pointer.word());
        } else if (target == Placement.Target.SHARED) {
            words.set(pointer.word(), words.first());
        } else {
            junk(placement.junk(choices));
            words.set(pointer.word(), out.size());
            value(pointer.field(), pointer.target(), pointer.value());
        }
    }

    private void junk(int size) {
        for (int i = 0; i < size; i++) {
            out.write(0xee);
        }
    }

    private void container(Container container, StructValue values) {
        for (Member member : container.members()) {
            if (member instanceof Field field) {
                field(field, values);
            } else {
                choice(container, (Switch) member, values);
            }
        }
    }

    private void choice(Container container, Switch choice, StructValue values) {
        int start = out.size();
        if (values.member(choice.name()).orElseThrow() instanceof StructValue taken) {
            field(SwitchVariable.taken(container, choice, values).orElseThrow().member(), taken);
        }
        if (choice.attributes().has("fixedsize")) {
            DefinedSizes.fixed((Member) choice).ifPresent(size -> junk((int) size - (out.size() - start)));
        }
    }

    private void field(Field field, StructValue values) {
        if (field.attributes().has("zero")) {
            junk((int) DefinedSizes.minimum(field));
        } else if (!field.attributes().has("virtual")) {
            value(field, field.type(), values.member(field.name()).orElseThrow());
        }
    }

    private void value(Field field, Type type, Value value) {
        Type resolved = type.resolved();
        if (resolved instanceof IntType || resolved instanceof EnumType) {
            number(field, Numbers.width(resolved), ((IntValue) value).bits());
        } else if (resolved instanceof Struct struct) {
            container(struct, (StructValue) value);
        } else if (resolved instanceof PointerType pointer) {
            int word = out.size();
            controls.add(new Body.Word(word, DefinedSizes.POINTER));
            junk(DefinedSizes.POINTER);
            words.set(word, 0);
            if (value != NullValue.NULL) {
                pending.add(new Pointer(word, field, pointer.target(), value));
            }
        } else if (resolved instanceof ArrayType array) {
            array(field, array, value);
        }
    }

    private void array(Field field, ArrayType array, Value value) {
        if (value instanceof BytesValue bytes) {
            out.writeBytes(bytes.toArray());
        } else {
            ((ListValue) value).elements().forEach(element -> value(field, array.element(), element));
        }
        if (array.length() instanceof ArrayLength.CString) {
            out.write(0);
        }
    }

    private void number(Field field, int width, long bits) {
        if (controlFields.contains(field)) {
            controls.add(new Body.Word(out.size(), width));
        }
        for (int i = 0; i < width; i++) {
            out.write((int) (bits >>> i * Byte.SIZE));
        }
    }
}
