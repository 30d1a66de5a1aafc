// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve.member;

import dev.spicewire.proto.diagnostics.SwitchCodes;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.resolve.context.Findings;
import dev.spicewire.proto.syntax.element.Name;
import java.util.List;
import java.util.Optional;

/** Finds the member that decides a switch. */
final class SwitchVariableResolver {

    private static final String USE = MemberReference.SWITCH_VARIABLE.use();

    private final Findings findings;
    private final MemberScope scope;

    SwitchVariableResolver(Findings findings, MemberScope scope) {
        this.findings = findings;
        this.scope = scope;
    }

    /** {@return the enum that a path leads to, empty where it leads to none, which is reported} */
    Optional<EnumType> type(List<Name> path) {
        Optional<Field> field = scope.find(path.get(0), MemberReference.SWITCH_VARIABLE);
        for (int i = 1; i < path.size() && field.isPresent(); i++) {
            field = inside(field.get(), path.get(i - 1), path.get(i));
        }
        return field.flatMap(f -> type(f, path.get(path.size() - 1)));
    }

    private Optional<Field> inside(Field field, Name name, Name inner) {
        if (!(field.type().resolved() instanceof Struct struct)) {
            findings.error(SwitchCodes.NO_STRUCT, name.location(),
                    "'" + name + "' has no members: it is not a struct that is there inline");
            return Optional.empty();
        }
        Optional<Field> found = struct.members().stream().filter(m -> m.name().equals(inner.text()))
                .filter(Field.class::isInstance).map(Field.class::cast).findFirst();
        if (found.isEmpty()) {
            findings.error(SwitchCodes.UNKNOWN_VARIABLE, inner.location(),
                    USE + " '" + inner + "' is not a member of " + struct.name(),
                    findings.didYouMean(inner.text(), struct.members().stream().map(Member::name).toList()));
        }
        return found;
    }

    private Optional<EnumType> type(Field field, Name name) {
        boolean onWire = !field.attributes().has("zero") && !field.attributes().has("virtual");
        if (onWire && field.type().resolved() instanceof EnumType enumeration) {
            return Optional.of(enumeration);
        }
        findings.error(SwitchCodes.VARIABLE_TYPE, name.location(),
                onWire ? USE + " '" + name + "' is not an enum or flags"
                        : USE + " '" + name + "' has no value of its own on the wire",
                onWire ? "give the member an enum of the same width" : "");
        return Optional.empty();
    }
}
