// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.proto.diagnostics.DidYouMean;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.where.Condition;
import dev.spicewire.proto.where.InvalidConditionException;
import dev.spicewire.proto.where.Operand;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Looks for values in a condition that no message has. */
final class WhereCheck {

    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final int LONGEST_NAME = 80;
    private static final String UNKNOWN_FIELD = "no message that is asked for has '";

    private final String text;
    private final List<ChannelMessage> messages;
    private final List<String> channels;
    private final List<String> warnings = new ArrayList<>();

    private WhereCheck(String text, List<ChannelMessage> messages, List<String> channels) {
        this.text = text;
        this.messages = messages;
        this.channels = channels;
    }

    /**
     * Checks a condition.
     *
     * @param condition the condition
     * @param text      as the user wrote it
     * @param messages  what it may be asked about
     * @param channels  names of their channels
     * @return what is probably not meant: fields and names that none of these messages has
     * @throws InvalidConditionException if a value is named that there can't be, or what never compares is compared
     */
    static List<String> of(Condition condition, String text, List<ChannelMessage> messages, List<String> channels)
            throws InvalidConditionException {
        WhereCheck check = new WhereCheck(text, messages, channels);
        check.check(condition);
        return check.warnings;
    }

    private void check(Condition condition) throws InvalidConditionException {
        if (condition instanceof Condition.All all) {
            checkAll(all.parts());
        } else if (condition instanceof Condition.Any any) {
            checkAll(any.parts());
        } else if (condition instanceof Condition.Not not) {
            check(not.part());
        } else if (condition instanceof Condition.Present present) {
            check(present.value());
        } else if (condition instanceof Condition.Comparison comparison) {
            check(comparison.left());
            check(comparison.right());
            kinds(comparison.left(), comparison.right());
            kinds(comparison.right(), comparison.left());
            if (comparison.operator().needsNoOrder()) {
                names(comparison.left(), comparison.right());
                names(comparison.right(), comparison.left());
            }
        }
    }

    private void checkAll(List<Condition> parts) throws InvalidConditionException {
        for (Condition part : parts) {
            check(part);
        }
    }

    private void check(Operand operand) throws InvalidConditionException {
        if (operand instanceof Operand.Number number && (number.value().compareTo(LEAST) < 0
                || number.value().bitLength() > Long.SIZE)) {
            throw fault(operand, number.value() + " is more than any value; at most 64 bits are possible");
        } else if (operand instanceof Operand.Path path) {
            check(path);
        }
    }

    private void check(Operand.Path path) throws InvalidConditionException {
        String first = path.steps().get(0);
        if (first.equals(Where.FIELDS)) {
            if (path.steps().size() > 1) {
                field(path);
            }
            return;
        }
        List<String> known = new ArrayList<>(EnvelopeValue.words());
        known.add(Where.FIELDS + ".PATH");
        if (EnvelopeValue.of(first).isEmpty()) {
            boolean member = messages.stream().anyMatch(m -> new FieldPath(path.steps()).isIn(m.body()));
            String hint = member ? "did you mean 'fields." + path + "'?"
                    : DidYouMean.closest(first, known).map(close -> "did you mean '" + close + "'?")
                            .orElse("there are " + String.join(", ", known));
            throw fault(path, "'" + first + "' is no value of a message; " + hint);
        } else if (path.steps().size() > 1) {
            throw fault(path, "'" + first + "' has no members; those of a message are in fields");
        }
    }

    private void field(Operand.Path path) {
        unknownField(Where.inFields(path), path.toString(), messages).ifPresent(warnings::add);
    }

    /** {@return that no message has a field, if that is so, and what may be meant} */
    static Optional<String> unknownField(FieldPath field, String shown, List<ChannelMessage> messages) {
        if (messages.isEmpty() || messages.stream().anyMatch(m -> field.isIn(m.body()))) {
            return Optional.empty();
        }
        String last = field.steps().get(field.steps().size() - 1);
        List<String> names = messages.stream().flatMap(m -> field.siblings(m.body()).stream()).distinct().toList();
        return Optional.of(UNKNOWN_FIELD + shown + "'" + DidYouMean.closest(last, names)
                .map(close -> "; did you mean '" + close + "'?").orElse(""));
    }

    private void kinds(Operand value, Operand other) throws InvalidConditionException {
        if (value instanceof Operand.Path path && EnvelopeValue.of(path.steps().get(0)).isPresent()) {
            EnvelopeValue known = EnvelopeValue.of(path.steps().get(0)).get();
            if (known.isText() && other instanceof Operand.Number number) {
                throw fault(other, known.word() + " is a text: write \"" + number.value() + "\"");
            } else if (!known.isText() && other instanceof Operand.Text) {
                throw fault(other, known.word() + " is a number, and never a text");
            }
        }
    }

    /** A name that nothing has is never met, and hardly meant. */
    private void names(Operand value, Operand other) {
        if (!(value instanceof Operand.Path path && other instanceof Operand.Text name)) {
            return;
        }
        String word = path.steps().get(0);
        List<String> known = switch (EnvelopeValue.of(word).orElse(EnvelopeValue.ERROR)) {
            case CHANNEL -> channels;
            case MSG -> messages.stream().map(ChannelMessage::name).distinct().toList();
            case FROM -> Arrays.stream(Direction.values()).map(Direction::word).toList();
            default -> List.of();
        };
        if (!known.isEmpty() && !known.contains(name.value())) {
            warnings.add("no message that is asked for has the " + word + " '" + beginning(name.value()) + "'"
                    + DidYouMean.closest(name.value(), known).map(close -> "; did you mean '" + close + "'?")
                            .orElse(""));
        }
    }

    private static String beginning(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
    }

    private InvalidConditionException fault(Operand operand, String reason) {
        return new InvalidConditionException(text, operand.place(), reason);
    }
}
