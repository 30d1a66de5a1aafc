// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diff.Change;
import dev.spicewire.proto.diff.Compared;
import dev.spicewire.proto.diff.Comparison;
import dev.spicewire.proto.diff.ProtocolDiff;
import dev.spicewire.proto.diff.verdict.Compatibility;
import dev.spicewire.proto.diff.verdict.Pairings;
import dev.spicewire.proto.diff.witness.Witness;
import org.junit.jupiter.api.Test;

/** Definitions without channels, such as those of the agent's messages. */
class DefinitionRulesTest {

    /** Nobody knows who sends it: both meetings are judged for both directions. */
    @Test
    void aStructThatNoChannelLeadsToIsComparedForBothDirections() {
        String before = "struct Inner { uint8 a; }; struct Outer { Inner inner; };";
        Comparison comparison = ProtocolDiff.compare(Compared.protocol(before),
                Compared.protocol(before.replace("uint8 a;", "uint8 a; uint8 b;")));

        assertThat(comparison.changes()).hasSize(1);
        Change change = comparison.changes().get(0);
        assertThat(change.rule().id()).isEqualTo("field-appended");
        assertThat(change.symbol()).isEqualTo("Inner.b");
        assertThat(change.affects()).containsExactly("Outer");
        assertThat(change.pairings()).isEqualTo(new Pairings(Compatibility.BREAKS, Compatibility.BREAKS));
        assertThat(change.witness()).map(Witness::channel).contains("definitions");
    }

    @Test
    void otherDefinitionsAreNamesInCode() {
        String before = "struct A { uint8 a; };";

        assertThat(Compared.definitions(before, before + " struct B { uint8 b; };"))
                .containsExactly("definition-added B source ok/ok");
    }

    @Test
    void whatAChannelLeadsToIsNoLooseDefinition() {
        String before = "struct A { uint8 a; }; channel C { server: message { A a[2]; } m = 1; };"
                + " protocol P { C c = 1; };";

        assertThat(Compared.definitions(before, before.replace("uint8 a;", "uint16 a;")))
                .containsExactly("field-widened A.a breaking breaks/breaks");
    }
}
