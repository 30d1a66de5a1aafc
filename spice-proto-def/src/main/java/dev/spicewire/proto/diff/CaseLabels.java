package dev.spicewire.proto.diff;

import dev.spicewire.proto.model.CaseLabel;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.SwitchCase;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Which label of a switch is which label of its other version: by the number on the wire, then by the value's name, for
 * values that have got another number.
 */
final class CaseLabels {

    private final EnumPair types;

    /**
     * Labels of a switch.
     *
     * @param types the type of the switch variable
     */
    CaseLabels(EnumPair types) {
        this.types = types;
    }

    /** {@return the labels of a case, matched} */
    Matched<CaseLabel> matched(Pair<SwitchCase> choice) {
        Pair<List<CaseLabel>> labels = choice.map(SwitchCase::labels);
        return Matched.by(labels.before(), labels.after(), List.of(this::sameValue, CaseLabels::sameName));
    }

    /** {@return whether cases have the same labels, by their values} */
    boolean sameValues(SwitchCase before, SwitchCase after) {
        return allMatch(before, after, this::sameValue);
    }

    /** {@return whether cases have the same labels, by their text} */
    static boolean sameNames(SwitchCase before, SwitchCase after) {
        return allMatch(before, after, CaseLabels::sameName);
    }

    /** {@return whether cases have a label in common, by its value} */
    boolean overlap(SwitchCase before, SwitchCase after) {
        return before.labels().stream().anyMatch(a -> after.labels().stream().anyMatch(b -> sameValue(a, b)));
    }

    /** {@return whether one of two cases is for a flag that is clear and the other for the same one when it is set} */
    boolean oppose(SwitchCase before, SwitchCase after) {
        return before.labels().stream().anyMatch(a -> after.labels().stream().anyMatch(b -> opposite(a, b)));
    }

    /** {@return whether two labels are for the same flag, set and clear} */
    boolean opposite(CaseLabel before, CaseLabel after) {
        return isNegated(before) != isNegated(after) && sameNumber(before, after);
    }

    /** {@return the value that a label names, none for the default} */
    static Optional<EnumValue> value(CaseLabel label) {
        if (label instanceof CaseLabel.Flag flag) {
            return Optional.of(flag.value());
        }
        return label instanceof CaseLabel.Equal equal ? Optional.of(equal.value()) : Optional.empty();
    }

    /** {@return labels as they are written} */
    static String words(List<CaseLabel> labels) {
        return labels.stream().map(CaseLabels::word).collect(Collectors.joining(", "));
    }

    private static String word(CaseLabel label) {
        return (isNegated(label) ? "!" : "") + value(label).map(EnumValue::name).orElse("default");
    }

    private static boolean allMatch(SwitchCase before, SwitchCase after, BiPredicate<CaseLabel, CaseLabel> same) {
        Matched<CaseLabel> labels = Matched.by(before.labels(), after.labels(), List.of(same));
        return labels.removed().isEmpty() && labels.added().isEmpty();
    }

    private boolean sameValue(CaseLabel before, CaseLabel after) {
        return isNegated(before) == isNegated(after) && sameNumber(before, after);
    }

    /** A number and a flag are tested in different ways, even where both are the same bits. */
    private boolean sameNumber(CaseLabel before, CaseLabel after) {
        if (!before.getClass().equals(after.getClass())) {
            return false;
        }
        Pair<Optional<EnumValue>> values = new Pair<>(value(before), value(after));
        return values.before().isEmpty()
                || types.sameValue(values.map(Optional::orElseThrow));
    }

    private static boolean sameName(CaseLabel before, CaseLabel after) {
        return before.getClass().equals(after.getClass()) && word(before).equals(word(after));
    }

    private static boolean isNegated(CaseLabel label) {
        return label instanceof CaseLabel.Flag flag && flag.negated();
    }
}
