// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diff.Compared;
import org.junit.jupiter.api.Test;

class TypeRulesTest {

    @Test
    void aTypedefIsSeenThrough() {
        assertThat(Compared.types("t a;", "typedef t uint16;", "typedef t uint32;"))
                .containsExactly("field-widened C.m.a breaking breaks/breaks");
    }

    @Test
    void widthAndSignAreTwoChanges() {
        assertThat(Compared.members("", "uint16 a;", "int32 a;")).containsExactly(
                "field-widened C.m.a breaking breaks/breaks", "field-sign-changed C.m.a breaking breaks/breaks");
    }

    @Test
    void aSignedIntegerIsNoEnum() {
        assertThat(Compared.members("enum8 e { A };", "int8 a;", "e a;"))
                .containsExactly("field-sign-changed C.m.a breaking breaks/breaks");
    }
}
