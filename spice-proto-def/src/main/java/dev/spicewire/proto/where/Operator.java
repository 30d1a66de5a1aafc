// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.where;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** How two values compare. */
public enum Operator {
    /** The same. */
    EQUAL("==", order -> order == 0),
    /** Not the same. */
    UNEQUAL("!=", order -> order != 0),
    /** The left one is smaller. */
    LESS("<", order -> order < 0),
    /** The left one is smaller, or the same. */
    AT_MOST("<=", order -> order <= 0),
    /** The left one is larger. */
    MORE(">", order -> order > 0),
    /** The left one is larger, or the same. */
    AT_LEAST(">=", order -> order >= 0);

    private final String sign;
    private final IntPredicate test;

    Operator(String sign, IntPredicate test) {
        this.sign = sign;
        this.test = test;
    }

    static Operator of(String sign) {
        return Arrays.stream(values()).filter(o -> o.sign.equals(sign)).findFirst().orElseThrow();
    }

    /** {@return the sign} */
    public String sign() {
        return sign;
    }

    /** {@return whether only the same and not the same are told apart} */
    public boolean needsNoOrder() {
        return this == EQUAL || this == UNEQUAL;
    }

    /** {@return whether values meet it of which the left one compares in this way to the right one} */
    public boolean holds(int order) {
        return test.test(order);
    }
}
