// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiagnosticsTest {

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void comeByPlaceWhateverTheOrderInWhichTheyWereFound() {
        diagnostics.error(SyntaxCodes.UNEXPECTED, place(3, 1), "third", "");
        diagnostics.error(SyntaxCodes.UNEXPECTED, place(1, 9), "second", "");
        diagnostics.warning(SyntaxCodes.STRAY_DOC, place(1, 2), "first", "");

        assertThat(diagnostics.sorted()).extracting(Diagnostic::message).containsExactly("first", "second", "third");
    }

    @Test
    void saysTheSameThingOnce() {
        diagnostics.error(SyntaxCodes.UNEXPECTED, place(1, 1), "wrong", "");
        diagnostics.error(SyntaxCodes.UNEXPECTED, place(1, 1), "wrong", "");

        assertThat(diagnostics.sorted()).hasSize(1);
    }

    @Test
    void warningsAreNoErrors() {
        diagnostics.warning(SyntaxCodes.STRAY_DOC, place(1, 2), "stray", "");
        assertThat(diagnostics.hasErrors()).isFalse();

        diagnostics.error(SyntaxCodes.UNEXPECTED, place(1, 2), "wrong", "");
        assertThat(diagnostics.hasErrors()).isTrue();
    }

    private static Location place(int line, int column) {
        return new Location("a.proto", line, column, 1);
    }
}
