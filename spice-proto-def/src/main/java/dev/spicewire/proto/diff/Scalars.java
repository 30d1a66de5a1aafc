package dev.spicewire.proto.diff;

import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Type;

/** What a field holds once arrays and pointers around it are set aside. */
final class Scalars {

    private Scalars() {
    }

    /** {@return the types inside: pointers are followed, arrays entered where both versions have one} */
    static Pair<Type> inside(Pair<Type> types) {
        Pair<Type> targets = types.map(Scalars::target);
        return targets.before() instanceof ArrayType before && targets.after() instanceof ArrayType after
                ? inside(new Pair<>(before.element().resolved(), after.element().resolved()))
                : targets;
    }

    /** {@return what a pointer points to, or the type itself} */
    static Type target(Type type) {
        return type.resolved() instanceof PointerType pointer ? target(pointer.target()) : type.resolved();
    }

    /** {@return whether a type is an integer on the wire} */
    static boolean isNumber(Type type) {
        return type instanceof IntType || type instanceof EnumType;
    }

    static int bits(Type number) {
        return number instanceof EnumType enumeration ? enumeration.bits() : ((IntType) number).bits();
    }

    static boolean signed(Type number) {
        return number instanceof IntType integer && integer.signed();
    }
}
