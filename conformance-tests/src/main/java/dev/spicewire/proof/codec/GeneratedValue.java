// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.codec;

import dev.spicewire.codegen.java.GeneratedMembers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A generated value in the making: of a record the arguments of its constructor, of a larger one its builder. */
abstract sealed class GeneratedValue {

    /** {@return the beginning of a value of a class} */
    static GeneratedValue of(Class<?> type, GeneratedMembers names) {
        return type.isRecord() ? new OfRecord(type) : new OfBuilder(type, names);
    }

    /** {@return the type of the next component, which has a name} */
    abstract Type nextType(String name);

    /** Sets the component that was asked for last. */
    abstract void add(@Nullable Object value) throws Refused;

    /**
     * {@return the value}
     *
     * @throws Refused if its class refuses it
     */
    abstract Object make(String path) throws Refused;

    /**
     * {@return a record with the given components}
     *
     * @throws Refused if its class refuses them
     */
    static Object make(Class<?> type, List<?> arguments, String path) throws Refused {
        try {
            return ValueShape.of(type).constructor().newInstance(arguments.toArray());
        } catch (InvocationTargetException e) {
            throw new Refused(path, e.getCause().getMessage());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " is not what the generator makes", e);
        }
    }

    private static final class OfRecord extends GeneratedValue {

        private final Class<?> type;
        private final List<@Nullable Object> arguments = new ArrayList<>();

        OfRecord(Class<?> type) {
            this.type = type;
        }

        @Override
        Type nextType(String name) {
            return ValueShape.of(type).types().get(arguments.size());
        }

        @Override
        void add(@Nullable Object value) {
            arguments.add(value);
        }

        @Override
        Object make(String path) throws Refused {
            return make(type, arguments, path);
        }
    }

    private static final class OfBuilder extends GeneratedValue {

        private final Object builder;
        private @Nullable Method setter;

        OfBuilder(Class<?> type, GeneratedMembers names) {
            try {
                builder = Reflection.method(type, names.builderMethod()).invoke(null);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type.getName() + " is not what the generator makes", e);
            }
        }

        @Override
        Type nextType(String name) {
            Method named = Reflection.setter(builder.getClass(), name);
            setter = named;
            return named.getGenericParameterTypes()[0];
        }

        @Override
        void add(@Nullable Object value) throws Refused {
            Method named = Objects.requireNonNull(setter, "nextType comes first");
            call(named, named.getName(), value);
        }

        @Override
        Object make(String path) throws Refused {
            return call(Reflection.method(builder.getClass(), "build"), path);
        }

        private Object call(Method method, String path, @Nullable Object... arguments) throws Refused {
            try {
                return method.invoke(builder, arguments);
            } catch (InvocationTargetException e) {
                throw new Refused(path, e.getCause().getMessage());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
