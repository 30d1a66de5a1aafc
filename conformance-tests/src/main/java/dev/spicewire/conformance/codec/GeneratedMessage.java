package dev.spicewire.conformance.codec;

import dev.spicewire.proto.dynamic.StructValue;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Strictness;
import dev.spicewire.runtime.StructWriter;
import dev.spicewire.runtime.WireStruct;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The generated classes of one message, met by reflection. */
public final class GeneratedMessage {

    private final ChannelMessage message;
    private final Class<?> record;
    private final Method read;
    private final Method view;

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
            read = record.getMethod("read", ByteBuffer.class, Strictness.class);
            view = record.getMethod("view", ByteBuffer.class);
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
        return (WireStruct) invoke(read, body, strictness);
    }

    /**
     * Validates a body to be read in place.
     *
     * @return a view of a class that the message has
     * @throws MalformedMessageException if the generated code says so
     */
    public Object view(ByteBuffer body) {
        return invoke(view, body);
    }

    /** {@return a new writer of the message, to be wrapped around a buffer} */
    public StructWriter writer() {
        String name = view.getReturnType().getEnclosingClass().getName() + "$Writer";
        try {
            return (StructWriter) Class.forName(name, true, record.getClassLoader()).getConstructor().newInstance();
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
        Class<?> body = record.getRecordComponents()[0].getType();
        Object inner = RecordBuilder.build(message.body(), body, fields, message.name());
        try {
            return (WireStruct) record.getConstructor(body).newInstance(inner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getName() + " is not what the generator makes", e);
        }
    }

    static String reason(Refused refused) {
        return Optional.ofNullable(refused.getMessage()).orElse("is refused");
    }

    private Object invoke(Method method, Object... arguments) {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof MalformedMessageException malformed) {
                throw malformed;
            }
            throw new IllegalStateException(record.getName() + "." + method.getName() + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
