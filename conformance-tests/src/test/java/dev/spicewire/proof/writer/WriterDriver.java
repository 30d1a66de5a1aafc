// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.writer;

import dev.spicewire.codegen.java.GeneratedMembers;
import dev.spicewire.proof.codec.LoneStructWriter;
import dev.spicewire.proof.codec.SwitchVariable;
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
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import dev.spicewire.runtime.MessageWriter;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Calls a generated writer as a user would who has the fields of a message: members in order, then the parts. */
public final class WriterDriver {

    private final MessageWriter message;
    private final Container definition;
    private final List<Part> parts = new ArrayList<>();
    private final Map<Container, GeneratedMembers> names = new IdentityHashMap<>();
    private int insertAt;

    private record Part(Object writer, Struct struct, StructValue fields, boolean marshall) {
    }

    /**
     * Prepares to write messages.
     *
     * @param message    the writer of a message
     * @param definition the message
     */
    public WriterDriver(MessageWriter message, Container definition) {
        this.message = message;
        this.definition = definition;
    }

    /** {@return the body with the given fields, written at the start of a buffer} */
    public byte[] write(StructValue fields, ByteBuffer out) {
        message.wrap(out.clear());
        parts.clear();
        insertAt = -1;
        members(message instanceof LoneStructWriter alone ? alone.struct() : message, definition, fields);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            insertAt = part.marshall() ? i + 1 : -1;
            members(part.writer(), part.struct(), part.fields());
        }
        byte[] body = new byte[message.finish()];
        out.flip().get(body);
        return body;
    }

    private void members(Object writer, Container container, StructValue fields) {
        GeneratedMembers names = names(container);
        for (Member member : container.members()) {
            if (member instanceof Switch choice) {
                if (fields.member(choice.name()).orElseThrow() instanceof StructValue taken) {
                    SwitchCase oneCase = SwitchVariable.taken(container, choice, fields).orElseThrow();
                    Field field = oneCase.member();
                    if (!names.isWrittenUnasked(field)) {
                        field(writer, field, names.accessor(oneCase), () -> names.nullPointer(oneCase), fields,
                                taken.member(field.name()).orElseThrow());
                    }
                }
            } else if (!names.isWrittenUnasked((Field) member)) {
                Field field = (Field) member;
                field(writer, field, names.accessor(field), () -> names.nullPointer(field), fields,
                        fields.member(field.name()).orElseThrow());
            }
        }
    }

    private GeneratedMembers names(Container container) {
        return names.computeIfAbsent(container, GeneratedMembers::new);
    }

    private void field(Object writer, Field field, String setter, Supplier<String> nullSetter, StructValue fields,
            Value value) {
        Type type = field.type().resolved();
        if (!(type instanceof PointerType pointer)) {
            inPlace(writer, type, setter, value);
        } else if (value == NullValue.NULL) {
            nullPointer(writer, pointer, nullSetter.get(), fields);
        } else if (pointer.target().resolved() instanceof Struct struct) {
            Part part = new Part(call(writer, setter), struct, (StructValue) value, field.attributes().has("marshall"));
            if (insertAt < 0) {
                parts.add(part);
            } else {
                parts.add(insertAt++, part);
            }
        } else {
            inPlace(writer, pointer.target().resolved(), setter, value);
        }
    }

    private void inPlace(Object writer, Type type, String setter, Value value) {
        if (type instanceof Struct struct) {
            members(call(writer, setter), struct, (StructValue) value);
        } else if (value instanceof BytesValue bytes) {
            call(writer, setter, bytes.buffer());
        } else if (value instanceof ListValue list && ((ArrayType) type).element()
                .resolved() instanceof Struct element) {
            Object each = method(writer, setter).getParameterCount() == 0 ? call(writer, setter)
                    : call(writer, setter, list.elements().size());
            list.elements().forEach(one -> members(each, element, (StructValue) one));
        } else if (value instanceof ListValue list) {
            call(writer, setter, numbers(list, method(writer, setter).getParameterTypes()[0].getComponentType()));
        } else {
            call(writer, setter, number((IntValue) value, method(writer, setter).getParameterTypes()[0]));
        }
    }

    private static void nullPointer(Object writer, PointerType pointer, String setter, StructValue fields) {
        if (method(writer, setter).getParameterCount() == 0) {
            call(writer, setter);
        } else {
            ArrayLength.Counted length = (ArrayLength.Counted) ((ArrayType) pointer.target().resolved()).length();
            call(writer, setter, ((IntValue) fields.member(length.member()).orElseThrow()).bits());
        }
    }

    private static Object numbers(ListValue list, Class<?> element) {
        Object array = Array.newInstance(element, list.elements().size());
        for (int i = 0; i < list.elements().size(); i++) {
            Array.set(array, i, number((IntValue) list.elements().get(i), element));
        }
        return array;
    }

    private static Object number(IntValue value, Class<?> type) {
        return type == int.class ? (Object) Math.toIntExact(value.bits()) : (Object) value.bits();
    }

    /** The method of that name which takes one argument at most. */
    private static Method method(Object writer, String name) {
        return Arrays.stream(writer.getClass().getMethods())
                .filter(m -> m.getName().equals(name) && m.getParameterCount() < 2 && !m.isBridge())
                .findFirst().orElseThrow(() -> new AssertionError(writer.getClass().getName() + " has no " + name));
    }

    private static Object call(Object writer, String name, Object... arguments) {
        try {
            return method(writer, name).invoke(writer, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new AssertionError(e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
