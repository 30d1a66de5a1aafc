// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.Members;
import dev.spicewire.proto.model.CaseLabel;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Numbers of a switch variable that lead to a case. A case that every earlier one forestalls has none, and so has each
 * but one where the variable is always the same.
 */
public final class DecidingNumbers {

    private final Switch choice;
    private final Optional<Long> always;

    /**
     * Prepares to look for numbers.
     *
     * @param container what the switch is in
     * @param choice    the switch
     */
    public DecidingNumbers(Container container, Switch choice) {
        this.choice = choice;
        always = always(container, choice.variable());
    }

    /** {@return a number for which a case is taken, if there is one; one that has a name, where that is possible} */
    public Optional<Long> leadingTo(SwitchCase wanted) {
        return number(wanted.labels(), choice.cases().indexOf(wanted));
    }

    /** {@return a number for which no case is taken, if there is one} */
    public Optional<Long> leadingToNone() {
        return number(List.of(new CaseLabel.Default()), choice.cases().size());
    }

    private Optional<Long> number(List<CaseLabel> labels, int earlier) {
        for (CaseLabel label : labels) {
            Optional<Long> number = always.isPresent() ? always : choice.variableType().isFlags()
                    ? bits(label, earlier) : value(label);
            if (number.filter(label::matches).isPresent() && isFirst(number.get(), earlier)) {
                return number;
            }
            if (label instanceof CaseLabel.Default && always.isEmpty() && !choice.variableType().isFlags()) {
                return other(earlier);
            }
        }
        return Optional.empty();
    }

    private boolean isFirst(long number, int earlier) {
        return choice.cases().stream().limit(earlier).noneMatch(one -> one.matches(number));
    }

    private static Optional<Long> value(CaseLabel label) {
        return label instanceof CaseLabel.Equal equal ? Optional.of(equal.value().number()) : Optional.empty();
    }

    /** {@return the first number that no earlier case takes: one with a name, or else the least without} */
    private Optional<Long> other(int earlier) {
        EnumType type = choice.variableType();
        long most = Math.min(-1L >>> Long.SIZE - type.bits(), labels());
        return LongStream.concat(type.values().stream().mapToLong(type::wireValue), LongStream.rangeClosed(0, most))
                .filter(number -> isFirst(number, earlier)).boxed().findFirst();
    }

    private long labels() {
        return choice.cases().stream().mapToLong(one -> one.labels().size()).sum();
    }

    /** {@return flags for a label: each earlier one forbids its bit, or demands it where it is negated} */
    private Optional<Long> bits(CaseLabel wanted, int earlier) {
        long number = 0;
        for (CaseLabel label : choice.cases().stream().limit(earlier).flatMap(one -> one.labels().stream()).toList()) {
            number |= label instanceof CaseLabel.Flag flag && flag.negated() ? 1L << flag.value().number() : 0;
        }
        return Optional.of(wanted instanceof CaseLabel.Flag flag && !flag.negated()
                ? number | 1L << flag.value().number() : number);
    }

    private static Optional<Long> always(Container container, List<String> path) {
        Field variable = container.field(path.get(0)).orElseThrow();
        if (path.size() > 1) {
            return always((Struct) variable.type().resolved(), path.subList(1, path.size()));
        }
        return Members.isZero(variable) ? Optional.of(0L) : Members.virtualValue(variable).map(IntValue::bits);
    }
}
