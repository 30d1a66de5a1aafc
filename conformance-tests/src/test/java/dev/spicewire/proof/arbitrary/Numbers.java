// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.arbitrary;

import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Type;
import java.util.ArrayList;
import java.util.List;

/** Values of integers, enums and flags. */
final class Numbers {

    /** What no boundary is, and no byte of it like another. */
    private static final long ORDINARY = 0x7b6a5948_37261504L;

    private Numbers() {
    }

    /** {@return a number on a boundary of its type, or any} */
    static IntValue extreme(Type type, Choices choices) {
        if (type instanceof EnumType enumeration) {
            return IntValue.ofUnsigned(choices.of(interesting(enumeration)));
        }
        IntType integer = (IntType) type;
        int width = integer.bits();
        long most = -1L >>> Long.SIZE - width;
        long sign = 1L << width - 1;
        return number(integer, switch (choices.below(8)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> most;
            case 3 -> sign;
            case 4 -> sign - 1;
            default -> any(choices) & most;
        });
    }

    /** {@return always the same number of a type; of a switch variable, one for each case and one for none} */
    static IntValue plain(ControlFields controls, Field field, Type type, Choices choices) {
        return type instanceof IntType integer
                ? number(integer, ORDINARY & -1L >>> Long.SIZE - integer.bits())
                : IntValue.ofUnsigned(choices.of(controls.arms(field, (EnumType) type)));
    }

    /** {@return the number that the low bits mean} */
    static IntValue number(IntType type, long bits) {
        int unused = Long.SIZE - type.bits();
        return type.signed() ? IntValue.of(bits << unused >> unused) : IntValue.ofUnsigned(bits);
    }

    /** {@return the greatest number of a type, as far as a count needs to know} */
    static long greatest(Type type) {
        int bits = width(type) * Byte.SIZE;
        boolean signed = type instanceof IntType integer && integer.signed();
        return -1L >>> Long.SIZE - Math.min(signed ? bits - 1 : bits, Integer.SIZE);
    }

    static int width(Type type) {
        int bits = type instanceof EnumType enumeration ? enumeration.bits() : ((IntType) type).bits();
        return bits / Byte.SIZE;
    }

    /** {@return all defined values and an undefined one; of flags also none, all, and all that are not defined} */
    static List<Long> interesting(EnumType type) {
        long most = -1L >>> Long.SIZE - type.bits();
        List<Long> numbers = new ArrayList<>();
        if (type.isFlags()) {
            numbers.add(0L);
        }
        for (EnumValue value : type.values()) {
            numbers.add(type.wireValue(value));
        }
        if (type.isFlags()) {
            numbers.add(type.mask());
            numbers.add(most);
            numbers.add(most & ~type.mask());
        } else {
            numbers.add(undefined(type, most));
        }
        return numbers.stream().distinct().toList();
    }

    private static long undefined(EnumType type, long most) {
        long number = most;
        while (number > 0 && numbers(type).contains(number)) {
            number--;
        }
        return number;
    }

    private static List<Long> numbers(EnumType type) {
        return type.values().stream().map(EnumValue::number).toList();
    }

    private static long any(Choices choices) {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << Byte.SIZE | choices.below(256);
        }
        return bits;
    }
}
