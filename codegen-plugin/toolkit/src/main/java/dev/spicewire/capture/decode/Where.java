// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.message.EnumNames;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.NullValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.where.Condition;
import dev.spicewire.proto.where.Operand;
import java.util.Optional;

/** Tells whether a decoded message meets a condition. Used by several threads. */
final class Where {

    static final String FIELDS = "fields";

    private static final IntValue ZERO = IntValue.of(0);

    private final Condition condition;

    /**
     * For one condition.
     *
     * @param condition one that {@link WhereCheck} has nothing against
     */
    Where(Condition condition) {
        this.condition = condition;
    }

    boolean accepts(DecodedMessage message) {
        return accepts(condition, message);
    }

    private static boolean accepts(Condition condition, DecodedMessage message) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(part -> accepts(part, message));
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(part -> accepts(part, message));
        } else if (condition instanceof Condition.Not not) {
            return !accepts(not.part(), message);
        } else if (condition instanceof Condition.Present present) {
            return value(present.value(), message).filter(v -> v != NullValue.NULL && !v.equals(ZERO)).isPresent();
        }
        return compare((Condition.Comparison) condition, message);
    }

    /** What a message does not have compares to nothing. A name is compared with that of an enum's value. */
    private static boolean compare(Condition.Comparison comparison, DecodedMessage message) {
        Optional<?> left = value(comparison.left(), message);
        Optional<?> right = value(comparison.right(), message);
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        return Comparison.holds(named(comparison.left(), left.get(), right.get(), message), comparison.operator(),
                named(comparison.right(), right.get(), left.get(), message));
    }

    private static Optional<?> value(Operand operand, DecodedMessage message) {
        if (operand instanceof Operand.Number number) {
            return Optional.of(IntValue.of(number.value()));
        } else if (operand instanceof Operand.Text text) {
            return Optional.of(text.value());
        } else if (operand instanceof Operand.Null) {
            return Optional.of(NullValue.NULL);
        }
        Operand.Path path = (Operand.Path) operand;
        return path.steps().get(0).equals(FIELDS) ? field(path, message)
                : EnvelopeValue.of(path.steps().get(0)).orElseThrow().of(message);
    }

    private static Optional<Value> field(Operand.Path path, DecodedMessage message) {
        return message.decoded() instanceof Decoded.Accepted accepted
                ? inFields(path).in(accepted.fields())
                : Optional.empty();
    }

    private static Object named(Operand operand, Object value, Object other, DecodedMessage message) {
        if (!(value instanceof IntValue number && other instanceof String && operand instanceof Operand.Path path)) {
            return value;
        }
        return message.name().body().flatMap(body -> inFields(path).type(body).resolved())
                .filter(EnumType.class::isInstance)
                .<Object>map(type -> new EnumNames().of((EnumType) type, number.bits())).orElse(value);
    }

    static FieldPath inFields(Operand.Path path) {
        return new FieldPath(path.steps().subList(1, path.steps().size()));
    }
}
