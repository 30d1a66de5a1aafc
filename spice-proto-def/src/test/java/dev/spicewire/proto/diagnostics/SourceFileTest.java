// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceFileTest {

    private final SourceFile file = new SourceFile("a.proto", "one\r\n\ntwo");

    @Test
    void linesCountFromOneAndHaveNoEnd() {
        assertThat(file.line(1)).contains("one");
        assertThat(file.line(2)).contains("");
        assertThat(file.line(3)).contains("two");
    }

    @Test
    void linesThatTheFileDoesNotHaveAreEmpty() {
        assertThat(file.line(0)).isEmpty();
        assertThat(file.line(4)).isEmpty();
    }
}
