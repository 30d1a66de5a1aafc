// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.codec;

import dev.spicewire.runtime.Strictness;
import dev.spicewire.runtime.support.Body;
import dev.spicewire.runtime.support.Fault;
import dev.spicewire.runtime.support.StrictCheck;
import dev.spicewire.runtime.support.writer.StructWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The generated classes of a struct, which is always a part of something: does for the struct alone what messages do
 * for their parts, so that tests can look at it without all that is around it.
 */
final class LoneStruct {

    private final Class<?> record;
    private final Class<?> view;
    private final String name;
    private final Optional<Pass> lengthCheck;
    private final Pass reading;
    private final Optional<Method> strict;

    LoneStruct(Class<?> record, String name) throws ClassNotFoundException {
        this.record = record;
        this.name = name;
        this.view = nested("View");
        this.lengthCheck = Stream.of(view.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals("Demanded")).map(Pass::of).findFirst();
        this.reading = Pass.of(view);
        this.strict = method(view, "strict");
    }

    private Class<?> nested(String simpleName) throws ClassNotFoundException {
        return Class.forName(record.getName() + "$" + simpleName, true, record.getClassLoader());
    }

    private static Optional<Method> method(Class<?> type, String methodName) {
        Optional<Method> method = Stream.of(type.getDeclaredMethods())
                .filter(m -> m.getName().equals(methodName) && Modifier.isStatic(m.getModifiers())).findFirst();
        method.ifPresent(m -> m.setAccessible(true));
        return method;
    }

    /** {@return a view of a body that is such a struct and nothing else} */
    Object view(ByteBuffer body, Strictness strictness) {
        byte[] heap = Body.heap(body);
        int origin = Body.origin(heap, body);
        int start = origin + body.position();
        int limit = origin + body.limit();
        int behind = check(heap, body, start, limit, null);
        if (behind < 0) {
            Fault fault = new Fault(start);
            check(heap, body, start, limit, fault);
            throw fault.exception(name);
        }
        if (strictness == Strictness.STRICT) {
            StrictCheck check = new StrictCheck(start, limit, behind, name);
            strict.ifPresent(m -> call(m, heap, body, start, start, limit, check));
            check.finish();
        }
        Constructor<?> constructor = view.getDeclaredConstructors()[0];
        Object[] places = switch (constructor.getParameterCount()) {
            case 3 -> new Object[] {heap, body, start};
            case 4 -> new Object[] {heap, body, start, reading.targets().isPresent() ? start : limit};
            default -> new Object[] {heap, body, start, start, limit};
        };
        constructor.setAccessible(true);
        return make(constructor, places);
    }

    private int check(byte[] heap, ByteBuffer body, int start, int limit, @Nullable Fault fault) {
        boolean longEnough = lengthCheck.stream().allMatch(pass -> pass.check(heap, body, start, limit, fault) >= 0);
        return longEnough ? reading.check(heap, body, start, limit, fault) : -1;
    }

    /** The methods that check a part: its own bytes, and what its pointers lead to if it has any. */
    private record Pass(Method extent, Optional<Method> targets) {

        static Pass of(Class<?> type) {
            return new Pass(method(type, "extent").orElseThrow(), method(type, "targets"));
        }

        int check(byte[] heap, ByteBuffer body, int start, int limit, @Nullable Fault fault) {
            int end = (int) call(extent, heap, body, start, limit, fault);
            boolean sound = end >= 0 && (targets.isEmpty()
                    || (int) call(targets.get(), heap, body, start, start, end, limit, fault) >= 0);
            return sound ? end : -1;
        }
    }

    /** {@return a new writer of the struct} */
    StructWriter writer(StructWriter parent) {
        try {
            Constructor<?> constructor = nested("Writer").getDeclaredConstructor(StructWriter.class, String.class);
            constructor.setAccessible(true);
            return (StructWriter) make(constructor, parent, name);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getName() + " is not what the generator makes", e);
        }
    }

    private static Object make(Constructor<?> constructor, Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " failed", e);
        }
    }

    private static Object call(Method method, @Nullable Object... arguments) {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(method + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
