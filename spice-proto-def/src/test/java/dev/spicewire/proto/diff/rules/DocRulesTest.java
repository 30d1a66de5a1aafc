// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diff.Compared;
import org.junit.jupiter.api.Test;

class DocRulesTest {

    @Test
    void docCommentsAreNoChangeThatAProgramSees() {
        assertThat(Compared.members("", "uint8 a;", "/** The first. */ uint8 a;"))
                .containsExactly("doc-changed C.m.a none ok/ok");
    }
}
