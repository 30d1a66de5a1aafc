// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.NullValue;
import dev.spicewire.proto.where.Operator;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Compares values of messages with one another and with what a condition says. */
final class Comparison {

    private Comparison() {
    }

    /** {@return whether values compare as an operator says; no values of different kinds do} */
    static boolean holds(Object left, Operator operator, Object right) {
        if (left instanceof IntValue a && right instanceof IntValue b) {
            return operator.holds(compare(a, b));
        } else if (left instanceof String a && right instanceof String b) {
            return operator.holds(a.compareTo(b));
        } else if (left instanceof BytesValue a && right instanceof String b) {
            return operator.holds(compare(a, b));
        } else if (left instanceof String a && right instanceof BytesValue b) {
            return operator.holds(-compare(b, a));
        } else if (left == NullValue.NULL || right == NullValue.NULL) {
            return operator == Operator.EQUAL && left == right || operator == Operator.UNEQUAL && left != right;
        }
        return operator.needsNoOrder() && left.getClass() == right.getClass()
                && operator.holds(left.equals(right) ? 0 : 1);
    }

    private static int compare(IntValue a, IntValue b) {
        if (a.wide() || b.wide()) {
            return new BigInteger(a.toString()).compareTo(new BigInteger(b.toString()));
        }
        return Long.compare(a.bits(), b.bits());
    }

    /** A 0 at the end belongs to how text is written, not to the text. */
    private static int compare(BytesValue bytes, String text) {
        ByteBuffer content = bytes.buffer();
        if (content.hasRemaining() && content.get(content.limit() - 1) == 0) {
            content.limit(content.limit() - 1);
        }
        byte[] own = new byte[content.remaining()];
        content.get(own);
        return Arrays.compareUnsigned(own, text.getBytes(StandardCharsets.UTF_8));
    }
}
