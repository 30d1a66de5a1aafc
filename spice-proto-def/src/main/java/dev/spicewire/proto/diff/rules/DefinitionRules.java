// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.pair.OldOrNew;
import dev.spicewire.proto.diff.verdict.Effect;
import dev.spicewire.proto.diff.verdict.Finding;
import dev.spicewire.proto.diff.verdict.Locations;
import dev.spicewire.proto.diff.verdict.Rule;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Protocol;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Rules about structs and messages that no channel leads to; those that both versions have are compared like others.
 */
final class DefinitionRules implements RuleFamily {

    private static final Rule ADDED =
            Rule.mirrored("definition-added", "definition-removed", "a definition that no channel leads to is new");
    private static final Rule REMOVED =
            Rule.mirrored("definition-removed", "definition-added", "a definition that no channel leads to is gone");

    @Override
    public List<Rule> rules() {
        return List.of(ADDED, REMOVED);
    }

    @Override
    public void check(Match match, Consumer<Finding> findings) {
        match.loose().removed().stream().filter(d -> !defines(match.protocols().after(), d.name()))
                .forEach(d -> findings.accept(finding(REMOVED, OldOrNew.OLD, d, " is gone")));
        match.loose().added().stream().filter(d -> !defines(match.protocols().before(), d.name()))
                .forEach(d -> findings.accept(finding(ADDED, OldOrNew.NEW, d, " is new")));
    }

    /** What the other version defines as well, but uses in a message, is neither gone nor new. */
    private static boolean defines(Protocol protocol, String name) {
        return Stream.<Container>concat(protocol.structs().stream(), protocol.messages().stream())
                .anyMatch(definition -> definition.name().equals(name));
    }

    private static Finding finding(Rule rule, OldOrNew version, Container definition, String what) {
        return new Finding(rule, definition.name(), Locations.only(version, definition.location()), Effect.SOURCE,
                List.of(), "definition " + definition.name() + what);
    }
}
