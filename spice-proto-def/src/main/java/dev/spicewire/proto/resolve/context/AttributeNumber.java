// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve.context;

import dev.spicewire.proto.syntax.element.Name;
import java.math.BigInteger;

/** Numbers between the parentheses of attributes. */
final class AttributeNumber {

    private static final String HEXADECIMAL = "0x";

    private AttributeNumber() {
    }

    /** {@return whether an argument is a number, not a name} */
    static boolean is(Name argument) {
        return !Character.isLetter(argument.text().charAt(0));
    }

    static boolean isHexadecimal(Name argument) {
        return is(argument) && argument.text().chars().anyMatch(c -> c == 'x' || c == 'X');
    }

    /** {@return the argument as models hold it: a number in decimal, a name as it is} */
    static String normal(Name argument) {
        return is(argument) ? value(argument.text()).toString() : argument.text();
    }

    private static BigInteger value(String text) {
        boolean signed = text.startsWith("+") || text.startsWith("-");
        String digits = signed ? text.substring(1) : text;
        BigInteger value = digits.length() > 1 && Character.isLetter(digits.charAt(1))
                ? new BigInteger(digits.substring(HEXADECIMAL.length()), 16)
                : new BigInteger(digits);
        return text.startsWith("-") ? value.negate() : value;
    }
}
