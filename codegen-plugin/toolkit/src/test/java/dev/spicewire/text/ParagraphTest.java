// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphTest {

    @Test
    void linesAreAsLongAsTheTerminalIsWide() {
        assertThat(Paragraph.wrap("one two  three\nfour", 9)).containsExactly("one two", "three", "four");
        assertThat(Paragraph.wrap("one two three four", 10)).containsExactly("one two", "three four");
    }

    @Test
    void aWordIsNeverBroken() {
        assertThat(Paragraph.wrap("a verylongword b", 5)).containsExactly("a", "verylongword", "b");
    }
}
