// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.layout;

import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.FdType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import dev.spicewire.proto.model.Typedef;
import java.util.List;
import java.util.OptionalLong;

/**
 * Sizes in bytes that follow from the definitions alone. Pointed-to parts never count: a pointer is its four bytes.
 * Nothing is padded or aligned. A size of 2^63 or more is given as 2^63 - 1; no message is as large.
 */
public final class DefinedSizes {

    /** Bytes of a pointer word. */
    public static final int POINTER = 4;

    private DefinedSizes() {
    }

    /** {@return the size of a type, empty where it depends on the data} */
    public static OptionalLong fixed(Type type) {
        if (type instanceof IntType integer) {
            return OptionalLong.of(integer.bits() / 8);
        } else if (type instanceof EnumType enumeration) {
            return OptionalLong.of(enumeration.bits() / 8);
        } else if (type instanceof Typedef typedef) {
            return fixed(typedef.resolved());
        } else if (type instanceof Struct struct) {
            return fixed((Container) struct);
        } else if (type instanceof FdType) {
            return OptionalLong.of(0);
        } else if (type instanceof PointerType) {
            return OptionalLong.of(POINTER);
        }
        ArrayType array = (ArrayType) type;
        OptionalLong element = fixed(array.element());
        return element.isPresent() && array.length() instanceof ArrayLength.Constant constant
                ? OptionalLong.of(times(element.getAsLong(), constant.count()))
                : OptionalLong.empty();
    }

    /**
     * The size of a member. A {@code @virtual} member takes no byte.
     *
     * <p>A switch counts as fixed when all cases have one size and either it has a default or it has as many cases as
     * its enum has values. That is how the reference codec computes the length it demands, also for a value that no
     * case matches, where reading then takes 0 bytes. A {@code @fixedsize} switch of the old dialect really has the
     * size of its largest case, whatever its value.
     *
     * @return the size, empty where it depends on the data
     */
    public static OptionalLong fixed(Member member) {
        if (member instanceof Switch choice) {
            return fixed(choice);
        }
        return member.attributes().has("virtual") ? OptionalLong.of(0) : fixed(((Field) member).type());
    }

    /**
     * {@return whether a type always takes the same number of bytes; a struct with a switch does not count, because
     * what a switch demands is not always what it takes, unless it is padded}
     */
    public static boolean isConstant(Type type) {
        return fixed(type).isPresent() && !Nested.inStructsAndElements(type.resolved(),
                m -> m instanceof Switch choice && Switches.padded(choice).isEmpty());
    }

    /** {@return whether a member is a field that always takes the same number of bytes} */
    public static boolean isConstant(Member member) {
        return member instanceof Field field
                && (member.attributes().has("virtual") || isConstant(field.type()));
    }

    /** {@return the size of a container's main part, empty where it depends on the data} */
    public static OptionalLong fixed(Container container) {
        long sum = 0;
        for (Member member : container.members()) {
            OptionalLong size = fixed(member);
            if (size.isEmpty()) {
                return size;
            }
            sum = plus(sum, size.getAsLong());
        }
        return OptionalLong.of(sum);
    }

    /**
     * The smallest size of a container's main part: arrays without a constant length empty, each switch its smallest
     * possible case, which is none at all for a switch without default.
     *
     * @return bytes
     */
    public static long minimum(Container container) {
        return container.members().stream().mapToLong(DefinedSizes::minimum).reduce(0, DefinedSizes::plus);
    }

    /** {@return the smallest size of a member in bytes} */
    public static long minimum(Member member) {
        OptionalLong fixed = fixed(member);
        if (fixed.isPresent()) {
            return fixed.getAsLong();
        }
        if (member instanceof Switch choice) {
            return Switches.canBeAbsent(choice) ? 0
                    : choice.cases().stream().mapToLong(c -> minimum(c.member())).min().orElse(0);
        }
        return minimum(((Field) member).type());
    }

    /** {@return the smallest size of a type in bytes} */
    public static long minimum(Type type) {
        OptionalLong fixed = fixed(type);
        if (fixed.isPresent()) {
            return fixed.getAsLong();
        }
        Type resolved = type.resolved();
        if (resolved instanceof Struct struct) {
            return minimum((Container) struct);
        }
        ArrayType array = (ArrayType) resolved;
        return array.length() instanceof ArrayLength.Constant constant
                ? times(constant.count(), minimum(array.element()))
                : 0;
    }

    private static OptionalLong fixed(Switch choice) {
        boolean padded = choice.attributes().has("fixedsize");
        boolean always = !Switches.canBeAbsent(choice)
                || choice.cases().size() == choice.variableType().values().size();
        List<OptionalLong> sizes =
                choice.cases().stream().map(SwitchCase::member).map(DefinedSizes::fixed).distinct().toList();
        if (sizes.contains(OptionalLong.empty()) || !padded && (!always || sizes.size() != 1)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(sizes.stream().mapToLong(OptionalLong::getAsLong).max().orElse(0));
    }

    private static long plus(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    private static long times(long a, long b) {
        return a != 0 && b > Long.MAX_VALUE / a ? Long.MAX_VALUE : a * b;
    }
}
