// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.codec;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Calls of generated code whose types are known only at run time. What is found in a class is kept. */
final class Reflection {

    private static final ClassValue<Map<String, Method>> METHODS = byName();
    private static final ClassValue<Map<String, Method>> SETTERS = byName();
    private static final ClassValue<List<Class<?>>> CASES = new ClassValue<>() {
        @Override
        protected List<Class<?>> computeValue(Class<?> type) {
            return List.of(type.getPermittedSubclasses());
        }
    };

    private Reflection() {
    }

    private static ClassValue<Map<String, Method>> byName() {
        return new ClassValue<>() {
            @Override
            protected Map<String, Method> computeValue(Class<?> type) {
                return new ConcurrentHashMap<>();
            }
        };
    }

    /** {@return what a method without parameters gives} */
    static Object get(Object target, String method) {
        try {
            return method(target.getClass(), method).invoke(target);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(target.getClass().getName() + "." + method + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return a method without parameters} */
    static Method method(Class<?> type, String name) {
        return METHODS.get(type).computeIfAbsent(name, missing -> {
            try {
                return type.getMethod(name);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("generated code has no " + type.getName() + "." + name, e);
            }
        });
    }

    /** {@return a builder's method with one parameter} */
    static Method setter(Class<?> type, String name) {
        return SETTERS.get(type).computeIfAbsent(name, missing -> Stream.of(type.getMethods())
                .filter(m -> m.getName().equals(name) && m.getParameterCount() == 1
                        && m.getDeclaringClass() != Object.class)
                .findFirst().orElseThrow(() -> new IllegalStateException("there is no " + type + "." + name)));
    }

    /** {@return the records of a sealed interface, in the order of the cases of its switch} */
    static List<Class<?>> cases(Class<?> sealed) {
        return CASES.get(sealed);
    }
}
