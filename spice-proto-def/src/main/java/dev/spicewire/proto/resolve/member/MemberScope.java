// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve.member;

import dev.spicewire.proto.diagnostics.MemberCodes;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.resolve.context.Findings;
import dev.spicewire.proto.syntax.element.FieldElement;
import dev.spicewire.proto.syntax.element.MemberElement;
import dev.spicewire.proto.syntax.element.Name;
import dev.spicewire.proto.syntax.element.SwitchElement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a struct or message that array sizes and switches can refer to: those that came before. */
final class MemberScope {

    private final String container;
    private final Findings findings;
    private final Set<String> declared = new LinkedHashSet<>();
    private final Set<String> inSeveralCases = new HashSet<>();
    private final Map<String, Optional<Field>> earlier = new HashMap<>();

    /**
     * The scope at the beginning of a container.
     *
     * @param container its name, for messages
     * @param members   all of its members
     * @param findings  takes what is wrong
     */
    MemberScope(String container, List<MemberElement> members, Findings findings) {
        this.container = container;
        this.findings = findings;
        for (MemberElement member : members) {
            if (member instanceof SwitchElement choice) {
                for (var oneCase : choice.cases()) {
                    String name = oneCase.member().name().text();
                    if (!declared.add(name)) {
                        inSeveralCases.add(name);
                    }
                }
            } else {
                declared.add(member.name().text());
            }
        }
    }

    /** Adds a field that the members behind it can refer to; empty for one whose errors are reported already. */
    void add(FieldElement element, Optional<Field> field) {
        earlier.putIfAbsent(element.name().text(), field);
    }

    /** {@return whether a field of that name came before} */
    boolean has(Name name) {
        return earlier.containsKey(name.text());
    }

    /**
     * Finds a field that an array size or a switch names.
     *
     * @param name      the name
     * @param reference what it is named for
     * @return the field, empty where it can't be used, which is reported
     */
    Optional<Field> find(Name name, MemberReference reference) {
        if (earlier.containsKey(name.text()) && inSeveralCases.contains(name.text())) {
            findings.error(MemberCodes.AMBIGUOUS, name.location(), reference.use() + " '" + name
                    + "' is the member of several cases", "give each of them a name of its own");
            return Optional.empty();
        }
        if (earlier.containsKey(name.text())) {
            return earlier.get(name.text());
        }
        if (declared.contains(name.text())) {
            findings.error(reference.behind(), name.location(),
                    reference.use() + " '" + name + "' comes behind its " + reference.user(), "move '" + name + "' up");
        } else {
            findings.error(reference.unknown(), name.location(),
                    reference.use() + " '" + name + "' is not a member of " + container,
                    findings.didYouMean(name.text(), declared));
        }
        return Optional.empty();
    }
}
