// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diff.Compared;
import org.junit.jupiter.api.Test;

class InheritanceRulesTest {

    @Test
    void aRenamedParentIsTheSameParent() {
        String before = "channel Base { server: message { } p = 1; }; channel A : Base { }; protocol P { A a = 1; };";

        assertThat(Compared.definitions(before, before.replace("Base", "Root"))).isEmpty();
    }

    /** What the parent declared is lost with it. */
    @Test
    void withoutItsParentAChannelLosesTheMessages() {
        String before = "channel Base { server: message { } p = 1; }; channel A : Base { }; protocol P { A a = 1; };";

        assertThat(Compared.definitions(before, before.replace("A : Base", "A"))).containsExactly(
                "message-removed Base.p breaking ok/breaks", "channel-parent-changed A source ok/ok");
    }
}
