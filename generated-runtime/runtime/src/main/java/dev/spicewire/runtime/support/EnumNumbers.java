// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support;

import dev.spicewire.runtime.WireEnum;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/** Arrays of an enum: their numbers, which can be ones without a name, and the constants for them. */
public final class EnumNumbers {

    private EnumNumbers() {
    }

    /**
     * {@return the constants for numbers, looked up when they are asked for; {@code null} for {@code null}}
     *
     * @param numbers a list that does not change
     * @param type    gives the constant for a number
     * @param <N>     {@link Integer} or {@link Long}
     * @param <E>     the enum
     */
    public static <N extends Number, E extends WireEnum> List<E> constants(List<N> numbers, Function<N, E> type) {
        return numbers == null ? null : new Constants<>(numbers, type);
    }

    /**
     * {@return the numbers of constants; {@code null} for {@code null}} A {@code null} among them stays one: the value
     * that gets the list refuses it by its index.
     *
     * @param constants the constants
     */
    public static List<Integer> ints(WireEnum... constants) {
        return constants == null ? null
                : Arrays.stream(constants).map(c -> c == null ? null : (Integer) (int) c.number()).toList();
    }

    /**
     * {@return the numbers of constants of 32 bits; {@code null} for {@code null}}
     *
     * @param constants the constants
     * @see #ints
     */
    public static List<Long> longs(WireEnum... constants) {
        return constants == null ? null
                : Arrays.stream(constants).map(c -> c == null ? null : (Long) c.number()).toList();
    }

    /**
     * {@return the numbers of constants}
     *
     * @param constants the constants
     */
    public static int[] intArray(WireEnum... constants) {
        return Arrays.stream(constants).mapToInt(c -> (int) c.number()).toArray();
    }

    /**
     * {@return the numbers of constants of 32 bits}
     *
     * @param constants the constants
     */
    public static long[] longArray(WireEnum... constants) {
        return Arrays.stream(constants).mapToLong(WireEnum::number).toArray();
    }

    private static final class Constants<N extends Number, E extends WireEnum> extends AbstractList<E>
            implements RandomAccess {

        private final List<N> numbers;
        private final Function<N, E> type;

        Constants(List<N> numbers, Function<N, E> type) {
            this.numbers = numbers;
            this.type = type;
        }

        @Override
        public E get(int index) {
            return type.apply(numbers.get(index));
        }

        @Override
        public int size() {
            return numbers.size();
        }
    }
}
