// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.model;

import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.CaseLabel;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The members of a container, one a line: offset, size in bytes, name, type. An offset or size that depends on the data
 * is shown with a plus sign, as the least that it can be.
 */
final class MemberLines {

    private final List<String> lines = new ArrayList<>();
    private long offset;
    private boolean exact = true;

    private MemberLines() {
    }

    static List<String> of(Container container) {
        MemberLines members = new MemberLines();
        container.members().forEach(members::member);
        return members.lines;
    }

    private void member(Member member) {
        if (member instanceof Field field) {
            line(member, field.name() + "  " + TypeText.of(field.type()) + attributes(member));
        } else if (member instanceof Switch choice) {
            line(member, choice.name() + "  switch (" + String.join(".", choice.variable()) + ")"
                    + attributes(member));
            choice.cases().forEach(this::switchCase);
        }
        offset += DefinedSizes.minimum(member);
        exact &= DefinedSizes.fixed(member).isPresent();
    }

    private void switchCase(SwitchCase switchCase) {
        String labels = switchCase.labels().stream().map(MemberLines::label).collect(Collectors.joining(", "));
        Field field = switchCase.member();
        line(field, "  " + labels + ": " + field.name() + "  " + TypeText.of(field.type()) + attributes(field));
    }

    private void line(Member member, String text) {
        OptionalLong fixed = DefinedSizes.fixed(member);
        String size = DefinedSizes.minimum(member) + (fixed.isPresent() ? "" : "+");
        lines.add(String.format(Locale.ROOT, "%5s %5s  %s", offset + (exact ? "" : "+"), size, text));
    }

    private static String attributes(Member member) {
        return member.attributes().byName().entrySet().stream()
                .map(attribute -> " @" + attribute.getKey() + arguments(attribute.getValue()))
                .collect(Collectors.joining());
    }

    private static String arguments(List<String> arguments) {
        return arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
    }

    private static String label(CaseLabel label) {
        if (label instanceof CaseLabel.Equal equal) {
            return equal.value().name();
        } else if (label instanceof CaseLabel.Flag flag) {
            return (flag.negated() ? "!" : "") + flag.value().name();
        }
        return "default";
    }
}
