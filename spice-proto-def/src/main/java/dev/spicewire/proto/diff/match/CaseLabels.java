// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.diff.pair.Likeness;
import dev.spicewire.proto.diff.pair.Matched;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.model.CaseLabel;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.SwitchCase;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which label of a switch is which label of its other version: by the number on the wire, then by the value's name, for
 * values that have got another number.
 */
public final class CaseLabels {

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
    public Matched<CaseLabel> matched(Pair<SwitchCase> choice) {
        Pair<List<CaseLabel>> labels = choice.map(SwitchCase::labels);
        return Matched.by(labels.before(), labels.after(), List.of(Likeness.by(this::key),
                Likeness.by(CaseLabels::text)));
    }

    /** {@return labels left over that are for the same flag, set and clear, matched} */
    public Matched<CaseLabel> negated(Matched<CaseLabel> labels) {
        return Matched.by(labels.removed(), labels.added(), List.of(new Likeness<>(
                label -> opposite(label).stream().toList(), label -> List.of(key(label)))));
    }

    /** {@return what labels of both versions have in common that are for the same value} */
    List<Object> keys(SwitchCase choice) {
        return choice.labels().stream().map(this::key).toList();
    }

    /** {@return the keys of labels that are for the same flags, set instead of clear and the other way around} */
    List<Object> opposites(SwitchCase choice) {
        return choice.labels().stream().flatMap(label -> opposite(label).stream()).toList();
    }

    /** {@return what cases have in common that have the same labels, by their values} */
    public Object values(SwitchCase choice) {
        return counted(choice, this::key);
    }

    /** {@return what cases have in common that have the same labels, by their text} */
    static Object texts(SwitchCase choice) {
        return counted(choice, CaseLabels::text);
    }

    private static Object counted(SwitchCase choice, Function<CaseLabel, Object> key) {
        return choice.labels().stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    /** {@return the value that a label names, none for the default} */
    public static Optional<EnumValue> value(CaseLabel label) {
        if (label instanceof CaseLabel.Flag flag) {
            return Optional.of(flag.value());
        }
        return label instanceof CaseLabel.Equal equal ? Optional.of(equal.value()) : Optional.empty();
    }

    /** {@return labels as they are written} */
    public static String words(List<CaseLabel> labels) {
        return labels.stream().map(CaseLabels::word).collect(Collectors.joining(", "));
    }

    private static String word(CaseLabel label) {
        return (isNegated(label) ? "!" : "") + value(label).map(EnumValue::name).orElse("default");
    }

    /** A number and a flag are tested in different ways, even where both are the same bits. */
    private Object key(CaseLabel label) {
        return key(label, isNegated(label));
    }

    private Optional<Object> opposite(CaseLabel label) {
        return label instanceof CaseLabel.Flag ? Optional.of(key(label, !isNegated(label))) : Optional.empty();
    }

    private Object key(CaseLabel label, boolean negated) {
        return List.of(label.getClass(), negated, value(label).map(types::identity));
    }

    private static Object text(CaseLabel label) {
        return List.of(label.getClass(), word(label));
    }

    private static boolean isNegated(CaseLabel label) {
        return label instanceof CaseLabel.Flag flag && flag.negated();
    }
}
