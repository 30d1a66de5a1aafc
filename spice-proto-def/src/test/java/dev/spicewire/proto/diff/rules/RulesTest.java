// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diff.ProtocolDiff;
import dev.spicewire.proto.diff.ProtocolPair;
import dev.spicewire.proto.diff.verdict.Rule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The registry of rules. */
class RulesTest {

    static Stream<Rule> rules() {
        return Rules.all().stream();
    }

    @Test
    void noTwoRulesShareAnIdentifier() {
        assertThat(Rules.all()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void identifiersAreInKebabCase(Rule rule) {
        assertThat(rule.id()).matches("[a-z]+(-[a-z]+)+");
        assertThat(Rules.find(rule.id())).contains(rule);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleIsTheMirrorOfItsMirrorOrSaysWhyItHasNone(Rule rule) {
        if (rule.mirror() instanceof Rule.Mirror.Of other) {
            assertThat(Rules.find(other.id()).orElseThrow().mirror()).isEqualTo(new Rule.Mirror.Of(rule.id()));
        } else {
            assertThat(((Rule.Mirror.Waived) rule.mirror()).reason()).isNotBlank();
        }
    }

    /** Mirrors count: an example of one is an example of the other, since each is compared in both orders. */
    @Test
    void eachRuleHasAnExample() {
        Set<String> shown = ProtocolPair.all().stream()
                .flatMap(pair -> Stream.of(ProtocolDiff.compare(pair.before(), pair.after()),
                        ProtocolDiff.compare(pair.after(), pair.before())))
                .flatMap(comparison -> comparison.changes().stream()).map(change -> change.rule().id())
                .collect(Collectors.toSet());

        assertThat(shown).containsAll(Rules.all().stream().map(Rule::id).toList());
    }
}
