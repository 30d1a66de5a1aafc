// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diff.Compared;
import org.junit.jupiter.api.Test;

class EnumRulesTest {

    @Test
    void aWiderEnumIsMissedByNewReadersAloneWhereItIsLastAndItsValuesAreSmall() {
        assertThat(Compared.types("e k;", "enum8 e { A };", "enum16 e { A };"))
                .containsExactly("enum-widened e breaking ok/breaks");
        assertThat(Compared.types("e k; uint8 z;", "enum8 e { A };", "enum16 e { A };"))
                .containsExactly("enum-widened e breaking breaks/breaks");
    }

    @Test
    void flagsAreKnownByTheirMasks() {
        assertThat(Compared.types("e k;", "flags8 e { A, B };", "flags8 e { A, B = 2 };"))
                .containsExactly("enum-value-renumbered e.B breaking breaks/breaks");
    }

    /** A number that is free again and given to a new name looks like a new name; one whose name lives on does not. */
    @Test
    void aNumberIsReusedWhenItsOldNameHasAnotherOne() {
        assertThat(Compared.types("e k;", "enum8 e { A, B };", "enum8 e { X, B, A };")).containsExactly(
                "enum-value-reused e.A breaking breaks/breaks unproven", "enum-value-added e.A extension unguarded/ok");
    }

    @Test
    void aTypeThatNoMemberHasIsNamesInCode() {
        assertThat(Compared.types("uint8 k;", "enum8 e { A, B };", "enum8 e { A };"))
                .containsExactly("enum-value-removed e.B source ok/ok");
    }
}
