// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.codec;

import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.MessageWriter;
import dev.spicewire.runtime.Strictness;
import dev.spicewire.runtime.WireStruct;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The generated classes of one message, or of a struct alone, met by reflection. */
public final class GeneratedMessage {

    private final ChannelMessage message;
    private final Class<?> record;
    private final @Nullable Class<?> view;
    private final @Nullable LoneStruct struct;
    private final Map<String, Method> methods = new ConcurrentHashMap<>();

    /**
     * Finds the classes.
     *
     * @param message   the message
     * @param className name of its record
     * @param loader    where it is
     * @throws IllegalArgumentException if it is not there
     */
    GeneratedMessage(ChannelMessage message, String className, ClassLoader loader) {
        this.message = message;
        try {
            record = Class.forName(className, true, loader);
            boolean whole = Stream.of(record.getMethods())
                    .anyMatch(m -> m.getName().equals("view") && Modifier.isStatic(m.getModifiers()));
            struct = whole ? null : new LoneStruct(record, message.name());
            view = whole ? method("view").getReturnType() : null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("there is no generated class " + className, e);
        }
    }

    /** {@return the name of the message's record} */
    public String className() {
        return record.getName();
    }

    /** {@return whether the record wraps a message that several numbers share} */
    private boolean wraps() {
        return !message.body().anonymous() && !message.body().members().isEmpty();
    }

    /**
     * Reads a body into a value.
     *
     * @throws MalformedMessageException if the generated code says so
     */
    public WireStruct read(ByteBuffer body, Strictness strictness) {
        return (WireStruct) (struct == null ? invoke("read", body, strictness)
                : Reflection.get(struct.view(body, strictness), "toValue"));
    }

    /**
     * Validates a body to be read in place.
     *
     * @return a view of a class that the message has
     * @throws MalformedMessageException if the generated code says so
     */
    public Object view(ByteBuffer body) {
        return struct == null ? invoke("view", body, Strictness.LENIENT) : struct.view(body, Strictness.LENIENT);
    }

    private Method method(String name) throws NoSuchMethodException {
        return record.getMethod(name, ByteBuffer.class, Strictness.class);
    }

    /** {@return a new writer of the message, to be wrapped around a buffer} */
    public MessageWriter writer() {
        if (struct != null) {
            return new LoneStructWriter(struct);
        }
        String name = Objects.requireNonNull(view, "a message has a view").getEnclosingClass().getName() + "$Writer";
        try {
            return Class.forName(name, true, record.getClassLoader()).asSubclass(MessageWriter.class)
                    .getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("there is no generated class " + name, e);
        }
    }

    /** {@return what a value holds} */
    public StructValue fields(WireStruct value) {
        return RecordReader.read(message.body(), wraps() ? Reflection.get(value, "body") : value);
    }

    /**
     * {@return a value with the given fields}
     *
     * @throws IllegalArgumentException if the value's class refuses them; the message says which and why
     */
    public WireStruct value(StructValue fields) {
        try {
            return build(fields);
        } catch (Refused refused) {
            throw new IllegalArgumentException(refused.path() + ": " + reason(refused), refused);
        }
    }

    WireStruct build(StructValue fields) throws Refused {
        if (!wraps()) {
            return (WireStruct) RecordBuilder.build(message.body(), record, fields, message.name());
        }
        Class<?> body = (Class<?>) ValueShape.of(record).types().get(0);
        Object inner = RecordBuilder.build(message.body(), body, fields, message.name());
        try {
            return (WireStruct) ValueShape.of(record).constructor().newInstance(inner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getName() + " is not what the generator makes", e);
        }
    }

    static String reason(Refused refused) {
        return Optional.ofNullable(refused.getMessage()).orElse("is refused");
    }

    private Object invoke(String method, Object... arguments) {
        try {
            Method known = methods.get(method);
            if (known == null) {
                known = method(method);
                methods.put(method, known);
            }
            return known.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof MalformedMessageException malformed) {
                throw malformed;
            }
            throw new IllegalStateException(record.getName() + "." + method + " failed", e.getCause());
        } catch (IllegalAccessException | NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
