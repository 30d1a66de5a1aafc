// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diff.Compared;
import org.junit.jupiter.api.Test;

class ByteAttributeRulesTest {

    /** It is a promise to C code: the byte is behind the array in memory, not on the wire. */
    @Test
    void zeroTerminationIsNotOnTheWire() {
        assertThat(Compared.members("", "uint8 n; uint8 *a[n];", "uint8 n; uint8 *a[n] @zero_terminated;"))
                .containsExactly("attributes-changed C.m.a source ok/ok");
    }

    @Test
    void whatBecomesPaddingIsLostOnNewReaders() {
        assertThat(Compared.members("", "uint8 a; uint8 b;", "uint8 a @zero; uint8 b;"))
                .containsExactly("field-made-padding C.m.a breaking ok/breaks");
    }
}
