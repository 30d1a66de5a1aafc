// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diff.Compared;
import org.junit.jupiter.api.Test;

class MessageRulesTest {

    /** The number is what the wire has: another name with the same number is the same message. */
    @Test
    void aMessageIsKnownByItsNumber() {
        String before = "channel A { server: message { uint8 x; } a = 1; message { uint8 x; } b = 2; };"
                + " protocol P { A a = 1; };";
        String after = "channel A { server: message { uint8 x; } c = 1; message { uint8 x; } b = 2; };"
                + " protocol P { A a = 1; };";

        assertThat(Compared.definitions(before, after)).containsExactly("message-renamed A.a source ok/ok");
    }

    @Test
    void aNoteOnTheBodyGuardsAsWellAsOneOnTheEntry() {
        String before = "message M { uint8 x; }; channel A { server: M a = 1; }; protocol P { A a = 1; };";
        String after = "message M { uint8 x; }; /** @cap(a, SECOND) */ message N { uint8 y; };"
                + " channel A { server: M a = 1; N b = 2; }; protocol P { A a = 1; };";

        assertThat(Compared.definitions(before, after)).containsExactly("message-added A.b extension guarded/ok");
    }
}
