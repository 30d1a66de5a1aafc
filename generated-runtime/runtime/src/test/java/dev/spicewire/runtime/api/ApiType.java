// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A public type in words that do not depend on the JDK: a line for itself, and one for each member that users can call,
 * read, or override.
 *
 * @param type the type
 */
record ApiType(Class<?> type) {

    /** What of a member's modifiers callers notice. */
    private static final int NOTICED =
            Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.FINAL | Modifier.ABSTRACT;

    /** {@return whether code outside of the package can use a class or member with such modifiers} */
    static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    /** {@return its lines, the members in alphabetical order} */
    Stream<String> lines() {
        Stream<String> members = Stream.<Stream<String>>of(
                Arrays.stream(type.getDeclaredFields()).filter(ApiType::isSeen).map(ApiType::line),
                Arrays.stream(type.getDeclaredConstructors()).filter(ApiType::isSeen).map(ApiType::line),
                Arrays.stream(type.getDeclaredMethods()).filter(ApiType::isSeen).map(ApiType::line)).flatMap(s -> s);
        return Stream.concat(Stream.of(head()), members.sorted().map(line -> "    " + line));
    }

    private static boolean isSeen(Member member) {
        return isVisible(member.getModifiers()) && !member.isSynthetic();
    }

    private String head() {
        String parents = Stream.concat(Stream.ofNullable(type.getGenericSuperclass()),
                        Arrays.stream(type.getGenericInterfaces()))
                .map(Type::getTypeName).filter(name -> !name.equals("java.lang.Object")).sorted()
                .collect(Collectors.joining(", "));
        return words(type.getModifiers()) + kind() + " " + type.getTypeName() + typeParameters(type)
                + (parents.isEmpty() ? "" : " is " + parents);
    }

    private String kind() {
        if (type.isInterface()) {
            return type.isAnnotation() ? "annotation" : "interface";
        }
        return type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
    }

    private static String line(Field field) {
        return words(field.getModifiers()) + field.getGenericType().getTypeName() + " " + field.getName()
                + constant(field);
    }

    /** {@return the value of a constant, which compilers copy into the code of users} */
    private static String constant(Field field) {
        boolean isCopied = field.getType().isPrimitive() || field.getType() == String.class;
        if (!isCopied || !Modifier.isStatic(field.getModifiers()) || !Modifier.isFinal(field.getModifiers())) {
            return "";
        }
        try {
            field.setAccessible(true);
            return " = " + field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }

    private static String line(Constructor<?> constructor) {
        return words(constructor.getModifiers()) + "new" + parameters(constructor);
    }

    private static String line(Method method) {
        return words(method.getModifiers()) + (method.isDefault() ? "default " : "")
                + method.getGenericReturnType().getTypeName() + " " + method.getName()
                + typeParameters(method) + parameters(method);
    }

    private static String typeParameters(GenericDeclaration generic) {
        String parameters = Arrays.stream(generic.getTypeParameters())
                .map(parameter -> parameter.getName() + " is " + names(parameter.getBounds()))
                .collect(Collectors.joining(", "));
        return parameters.isEmpty() ? "" : "<" + parameters + ">";
    }

    private static String parameters(Executable executable) {
        String thrown = names(executable.getGenericExceptionTypes());
        return "(" + names(executable.getGenericParameterTypes()) + ")"
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private static String names(Type[] types) {
        return Arrays.stream(types).map(Type::getTypeName).collect(Collectors.joining(", "));
    }

    private static String words(int modifiers) {
        String words = Modifier.toString(modifiers & NOTICED);
        return words.isEmpty() ? "" : words + " ";
    }
}
