// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve.member;

import static java.util.Map.entry;

import dev.spicewire.proto.diagnostics.AttributeCodes;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.FdType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;
import dev.spicewire.proto.resolve.context.Findings;
import java.math.BigInteger;
import java.util.Map;

/** Rules about the types of members that attributes stand behind. */
final class FieldAttributes {

    /** What an attribute can stand behind. */
    private enum Kind {
        POINTER("a pointer"),
        ARRAY("an array"),
        INLINE("a struct or an array"),
        FLAGS("flags"),
        SCALAR("an integer, an enum or flags");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        boolean admits(Type type) {
            return switch (this) {
                case POINTER -> type instanceof PointerType;
                case ARRAY -> type instanceof ArrayType
                        || type instanceof PointerType pointer && pointer.target() instanceof ArrayType;
                case INLINE -> type instanceof Struct || type instanceof ArrayType;
                case FLAGS -> type instanceof EnumType enumeration && enumeration.isFlags();
                case SCALAR -> type instanceof IntType || type instanceof EnumType;
            };
        }
    }

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            entry("nonnull", Kind.POINTER), entry("marshall", Kind.POINTER), entry("c_ptr", Kind.POINTER),
            entry("ptr32", Kind.POINTER),
            entry("as_ptr", Kind.ARRAY), entry("ptr_array", Kind.ARRAY), entry("chunk", Kind.ARRAY),
            entry("to_ptr", Kind.INLINE),
            entry("unique_flag", Kind.FLAGS),
            entry("zero", Kind.SCALAR), entry("virtual", Kind.SCALAR));

    private final Findings findings;

    FieldAttributes(Findings findings) {
        this.findings = findings;
    }

    /** Warns of attributes that do nothing behind a member of its type; the two that replace its bytes are errors. */
    void check(Field field) {
        checkNumber(field);
        for (String name : field.attributes().byName().keySet()) {
            Kind kind = KINDS.get(name);
            if (kind == null || kind.admits(field.type().resolved())) {
                continue;
            }
            String message = "'@" + name + "' belongs behind " + kind.words + ", and '" + field.name() + "' is none";
            if (kind == Kind.SCALAR) {
                findings.error(AttributeCodes.MISPLACED, field.location(), message);
            } else if (isTaken(name, field)) {
                findings.useless(AttributeCodes.MISPLACED, field.location(), message);
            } else {
                findings.warning(AttributeCodes.MISPLACED, field.location(), message, "");
            }
        }
    }

    /** The value of a virtual member is one that its type holds; what else is wrong with it is reported elsewhere. */
    private void checkNumber(Field field) {
        Type type = field.type().resolved();
        String given = field.attributes().argument("virtual").filter(n -> !Character.isLetter(n.charAt(0))).orElse("0");
        if (!Kind.SCALAR.admits(type)) {
            return;
        }
        boolean signed = type instanceof IntType integer && integer.signed();
        int bits = type instanceof IntType integer ? integer.bits() : ((EnumType) type).bits();
        BigInteger most = BigInteger.TWO.pow(signed ? bits - 1 : bits).subtract(BigInteger.ONE);
        BigInteger least = signed ? most.not() : BigInteger.ZERO;
        BigInteger number = new BigInteger(given);
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            findings.error(AttributeCodes.ARGUMENT_KIND, field.location(),
                    "'@virtual(" + given + ")' is no value of '" + field.name() + "'",
                    "use a number from " + least + " to " + most);
        }
    }

    /** {@return whether upstream's generator goes by an attribute without looking what it stands behind, and fails} */
    private static boolean isTaken(String name, Field field) {
        Type type = field.type().resolved();
        return name.equals("to_ptr") && !(type instanceof FdType)
                || name.equals("chunk") && type instanceof PointerType;
    }
}
