// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diff.Compared;
import org.junit.jupiter.api.Test;

class PointerRulesTest {

    @Test
    void nullabilityOfAnArrayIsThatOfItsPointer() {
        assertThat(Compared.members("", "uint8 n; uint8 *a[n];", "uint8 n; uint8 *a[n] @nonnull;"))
                .containsExactly("pointer-made-nonnull C.m.a breaking ok/breaks");
    }

    /** The struct behind it is still compared, and its own change reported at its root. */
    @Test
    void whatIsBehindARemovedPointerIsComparedAsWell() {
        assertThat(Compared.definitions(
                "struct S { uint8 a; }; channel C { server: message { S *s; } m = 1; }; protocol P { C c = 1; };",
                "struct S { uint16 a; }; channel C { server: message { S s; } m = 1; }; protocol P { C c = 1; };"))
                .containsExactlyInAnyOrder("pointer-removed C.m.s breaking breaks/breaks",
                        "field-widened S.a breaking breaks/breaks");
    }
}
