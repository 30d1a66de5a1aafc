// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Type;

/** What a field holds once arrays and pointers around it are set aside. */
public final class Scalars {

    private Scalars() {
    }

    /** {@return the types inside: pointers are followed, arrays entered where both versions have one} */
    public static Pair<Type> inside(Pair<Type> types) {
        Pair<Type> targets = types.map(Scalars::target);
        return targets.before() instanceof ArrayType before && targets.after() instanceof ArrayType after
                ? inside(new Pair<>(before.element().resolved(), after.element().resolved()))
                : targets;
    }

    /** {@return what a pointer points to, or the type itself} */
    public static Type target(Type type) {
        return type.resolved() instanceof PointerType pointer ? target(pointer.target()) : type.resolved();
    }

    /** {@return whether a type is an integer on the wire} */
    public static boolean isNumber(Type type) {
        return type instanceof IntType || type instanceof EnumType;
    }

    /** {@return how many bits a number has on the wire} */
    public static int bits(Type number) {
        return number instanceof EnumType enumeration ? enumeration.bits() : ((IntType) number).bits();
    }

    /** {@return whether a number is read with its sign} */
    public static boolean signed(Type number) {
        return number instanceof IntType integer && integer.signed();
    }
}
