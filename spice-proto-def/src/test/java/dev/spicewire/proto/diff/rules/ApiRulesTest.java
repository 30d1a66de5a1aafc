// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diff.Change;
import dev.spicewire.proto.diff.Compared;
import dev.spicewire.proto.diff.Comparison;
import dev.spicewire.proto.diff.ProtocolDiff;
import org.junit.jupiter.api.Test;

class ApiRulesTest {

    @Test
    void anotherArgumentIsAnotherAttribute() {
        String before = "message { uint8 a; } @ctype(One)";
        String definition = "channel C { server: %s m = 1; }; protocol P { C c = 1; };";
        Comparison comparison = ProtocolDiff.compare(Compared.protocol(definition.formatted(before)),
                Compared.protocol(definition.formatted(before.replace("One", "Two"))));

        assertThat(comparison.changes()).extracting(Change::message)
                .containsExactly("@ctype(One) is gone, @ctype(Two) is new");
    }
}
