// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

import dev.spicewire.proto.model.CaseLabel;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From a container to one of its members: a field, a switch, or the field of a case of a switch.
 *
 * @param member the field or the switch
 * @param taken  the case of the switch whose field is meant
 */
public record Step(Member member, Optional<SwitchCase> taken) {

    static Step to(Member member) {
        return new Step(member, Optional.empty());
    }

    static Step to(Switch choice, SwitchCase taken) {
        return new Step(choice, Optional.of(taken));
    }

    /** {@return the switch that is meant, or in which the field is, if there is one} */
    public Optional<Switch> choice() {
        return member instanceof Switch choice ? Optional.of(choice) : Optional.empty();
    }

    /** {@return the field that is meant, if it is not the switch itself} */
    public Optional<Field> field() {
        return member instanceof Field field ? Optional.of(field) : taken.map(SwitchCase::member);
    }

    /** {@return its name in the container; a case has its labels, since fields of several cases can have one name} */
    String name() {
        return member.name() + taken.map(one -> "." + labels(one) + "." + one.member().name()).orElse("");
    }

    /** {@return the labels of a case in one word, such as {@code LZ_RGB+JPEG}} */
    public static String labels(SwitchCase taken) {
        return taken.labels().stream().map(Step::label).collect(Collectors.joining("+"));
    }

    private static String label(CaseLabel label) {
        if (label instanceof CaseLabel.Equal equal) {
            return equal.value().name();
        } else if (label instanceof CaseLabel.Flag flag) {
            return (flag.negated() ? "not-" : "") + flag.value().name();
        }
        return "default";
    }

    /** {@return the steps and one more} */
    static List<Step> and(List<Step> way, Step last) {
        return Stream.concat(way.stream(), Stream.of(last)).toList();
    }
}
