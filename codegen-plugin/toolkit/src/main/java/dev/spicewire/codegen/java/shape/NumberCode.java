// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.shape;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/** How Java holds and reads integers of the wire: unsigned 32 bits need a {@code long}, 64 bits keep their bits. */
public final class NumberCode {

    private NumberCode() {
    }

    /** {@return the number behind an integer, an enum or flags; {@code null} for other shapes} */
    public static Shape.Number of(Shape shape) {
        if (shape instanceof Shape.Number number) {
            return number;
        } else if (shape instanceof Shape.Enumerated enumerated) {
            return new Shape.Number(enumerated.type().bits(), false);
        }
        return shape instanceof Shape.FlagSet flags ? new Shape.Number(flags.type().bits(), false) : null;
    }

    /** {@return {@code int} or {@code long}} */
    public static TypeName type(Shape.Number number) {
        return isLong(number) ? TypeName.LONG : TypeName.INT;
    }

    /** {@return {@link Integer} or {@link Long}} */
    public static ClassName boxed(Shape.Number number) {
        return isLong(number) ? ClassName.get(Long.class) : ClassName.get(Integer.class);
    }

    /** {@return whether Java needs a {@code long} for a number} */
    public static boolean isLong(Shape.Number number) {
        return number.bits() == 64 || number.bits() == 32 && !number.signed();
    }

    /**
     * {@return whether sums and products of such numbers can exceed a {@code long}: 64 bits, or a sign that fills them}
     */
    public static boolean isWide(Shape.Number number) {
        return number.signed() || number.bits() == 64;
    }

    /** {@return the runtime's method that reads such a number} */
    public static String reader(Shape.Number number) {
        return number.bits() == 64 ? "int64" : (number.signed() ? "int" : "uint") + number.bits();
    }

    /** {@return code that reads a number} */
    public static CodeBlock read(Shape.Number number, CodeBlock at) {
        return CodeBlock.of("$T.$L(heap, in, $L)", RuntimeTypes.BODY, reader(number), at);
    }

    /** {@return code for a constant of the number's Java type} */
    public static CodeBlock literal(Shape.Number number, long value) {
        return isLong(number) ? CodeBlock.of("$LL", value) : CodeBlock.of("$L", value);
    }

    /** {@return smallest value, as code} */
    public static CodeBlock min(Shape.Number number) {
        return number.signed() ? CodeBlock.of("$LL", -1L << number.bits() - 1) : CodeBlock.of("0");
    }

    /** {@return largest value, as code} */
    public static CodeBlock max(Shape.Number number) {
        long largest = (1L << (number.signed() ? number.bits() - 1 : number.bits())) - 1;
        return CodeBlock.of(largest > Integer.MAX_VALUE ? "$LL" : "$L", largest);
    }

    /** {@return whether Java's type holds values that the wire does not} */
    public static boolean needsRangeCheck(Shape.Number number) {
        return number.bits() != 64 && !(number.bits() == 32 && number.signed());
    }
}
