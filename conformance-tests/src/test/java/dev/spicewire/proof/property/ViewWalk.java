// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import dev.spicewire.proto.model.Container;
import dev.spicewire.runtime.WireEnum;
import dev.spicewire.runtime.support.StructView;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Asks a generated view everything that it can be asked, and the views that it leads to likewise.
 *
 * <p>Every accessor must answer. The only refusals are an {@link IllegalStateException} where another case of a switch
 * is there, and an {@link IndexOutOfBoundsException} for elements that are not. An accessor and the component of the
 * view's value that has its name must say the same.
 */
public final class ViewWalk {

    /** So many bytes at both ends of a payload are looked at one by one. */
    private static final int ENDS = 16;

    private static final Map<Class<?>, List<Method>> ACCESSORS = new ConcurrentHashMap<>();

    private int answers;

    /** {@return how many accessors answered} */
    public static int of(Object view, Container container) {
        ViewWalk walk = new ViewWalk();
        walk.view(view, container);
        return walk.answers;
    }

    private void view(Object view, Container container) {
        Object value = call(view, method(view, "toValue"));
        Map<String, ViewedMember> members = ViewedMember.of(container);
        for (Method accessor : accessors(view.getClass())) {
            Class<?>[] parameters = accessor.getParameterTypes();
            if (parameters.length == 0) {
                single(view, accessor, value, members.get(accessor.getName()));
            } else if (parameters[0] == int.class) {
                indexed(view, accessor, value, members.get(accessor.getName()));
            }
        }
    }

    /**
     * {@return what reads a member: public, and not one of the methods that set the view or make something else of it}
     */
    private static List<Method> accessors(Class<?> view) {
        return ACCESSORS.computeIfAbsent(view, type -> Arrays.stream(type.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && !Modifier.isStatic(m.getModifiers()))
                .filter(m -> !m.getName().equals("wrap") && !m.getName().equals("toValue"))
                .sorted(Comparator.comparing(Method::getName)).toList());
    }

    private void single(Object view, Method accessor, Object value, ViewedMember member) {
        Object answer = call(view, accessor);
        if (answer instanceof Refusal) {
            return;
        }
        Object shown = shown(answer, accessor, member);
        held(value, accessor, member).ifPresent(held -> same(accessor, shown, held));
        if (isView(answer)) {
            view(answer, member.struct());
        }
    }

    /** {@return what a value has under the name of an accessor of its view: itself, or in the case of a switch} */
    private Optional<Object> held(Object value, Method accessor, ViewedMember member) {
        if (member != null && member.choice().isPresent()) {
            if (WireEnum.class.isAssignableFrom(accessor.getReturnType())) {
                return Optional.empty();
            }
            Object taken = call(value, method(value, member.choice().get()));
            RecordComponent[] components = taken.getClass().getRecordComponents();
            return components.length == 0 ? Optional.empty()
                    : Optional.ofNullable(call(taken, method(taken, components[0].getName())));
        }
        for (Method method : value.getClass().getMethods()) {
            if (method.getName().equals(accessor.getName()) && method.getParameterCount() == 0) {
                return Optional.ofNullable(call(value, method));
            }
        }
        return Optional.empty();
    }

    private Object shown(Object answer, Method accessor, ViewedMember member) {
        if (answer instanceof Iterable<?> cursor) {
            return elements(cursor, accessor, member);
        }
        return isView(answer) ? call(answer, method(answer, "toValue")) : answer;
    }

    private static void same(Method accessor, Object shown, Object held) {
        if (!Objects.equals(shown, held)) {
            throw new AssertionError(accessor + " shows " + shown + ", the value has " + held);
        }
    }

    private void indexed(Object view, Method accessor, Object value, ViewedMember member) {
        boolean payload = accessor.getReturnType() == byte.class;
        Object count = call(view, method(view, member.length().orElseThrow()));
        if (count instanceof Refusal) {
            if (!(call(view, accessor, 0) instanceof Refusal)) {
                throw new AssertionError(accessor + " answers, its count does not");
            }
            return;
        }
        int size = (Integer) count;
        Optional<List<?>> held = held(value, accessor, member).map(ViewWalk::elements);
        for (int i = 0; i < size; i += payload && i == ENDS && size > 2 * ENDS ? size - 2 * ENDS : 1) {
            Object element = call(view, accessor, i);
            if (element == null) {
                throw new AssertionError(accessor + " has no element " + i);
            }
            if (held.isPresent()) {
                same(accessor, shown(element, accessor, member), held.get().get(i));
            }
            if (isView(element)) {
                view(element, member.struct());
            }
        }
        outOfBounds(view, accessor, -1);
        outOfBounds(view, accessor, size);
    }

    private static List<?> elements(Object held) {
        if (held instanceof ByteBuffer payload) {
            return IntStream.range(0, payload.remaining()).mapToObj(i -> payload.get(payload.position() + i)).toList();
        }
        return (List<?>) held;
    }

    /** Elements of varying size can be walked through, as often as one likes, and no further than to the last. */
    private List<Object> elements(Iterable<?> cursor, Method accessor, ViewedMember member) {
        List<Object> first = values(cursor.iterator(), member);
        Iterator<?> second = cursor.iterator();
        if (!first.equals(values(second, member))) {
            throw new AssertionError(accessor + " shows something else the second time");
        }
        try {
            Object more = second.next();
            throw new AssertionError(accessor + " shows " + more + " behind the last element");
        } catch (NoSuchElementException e) {
            return first;
        }
    }

    private List<Object> values(Iterator<?> elements, ViewedMember member) {
        List<Object> values = new ArrayList<>();
        elements.forEachRemaining(element -> {
            view(element, member.struct());
            values.add(call(element, method(element, "toValue")));
        });
        return values;
    }

    private static void outOfBounds(Object view, Method accessor, int index) {
        try {
            accessor.invoke(view, index);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IndexOutOfBoundsException) {
                return;
            }
            throw new AssertionError(accessor + " at " + index, e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError(accessor + " answers at " + index);
    }

    private Object call(Object target, Method method, Object... arguments) {
        try {
            Object answer = method.invoke(target, arguments);
            answers++;
            return answer instanceof ByteBuffer buffer ? buffer.duplicate() : answer;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalStateException refusal && canRefuse(target)) {
                return new Refusal(refusal.getMessage());
            }
            throw new AssertionError(method + " does not answer", e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean canRefuse(Object target) {
        return isView(target) && accessors(target.getClass()).stream().anyMatch(m -> m.getReturnType().isEnum()
                && m.getReturnType().getEnclosingClass() == target.getClass().getEnclosingClass());
    }

    private static boolean isView(Object answer) {
        return answer instanceof StructView;
    }

    private static Method method(Object target, String name) {
        try {
            return target.getClass().getMethod(name);
        } catch (NoSuchMethodException e) {
            throw new AssertionError("there is no " + target.getClass().getName() + "." + name, e);
        }
    }

    /** Another case of the switch is there. */
    private record Refusal(String reason) {
    }
}
