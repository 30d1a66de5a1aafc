// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void lettersAndSignsOfAllScriptsStay() {
        String text = "draw_copy\t{\"a\": 1} Grüße 画面 \ud83d\ude00";

        assertThat(Printable.of(text)).isSameAs(text);
    }

    @Test
    void whatDrivesATerminalOrTurnsLettersIsShownByItsNumber() {
        assertThat(Printable.of("a\u0000\u001b[31mred\nline\u0085\u2028\u202eevil\ufeff\ue000"))
                .isEqualTo("a\\u0000\\u001b[31mred\\u000aline\\u0085\\u2028\\u202eevil\\ufeff\\ue000");
    }

    @Test
    void halfALetterFitsIntoNoFileAndIsShownByItsNumber() {
        String shown = Printable.of("\ud800x\udc00");

        assertThat(shown).isEqualTo("\\ud800x\\udc00");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(shown)).isTrue();
    }

    @Test
    void lettersBeyondTheFirstPlaneAreTwoNumbers() {
        assertThat(Printable.of("\udb40\udc01")).isEqualTo("\\udb40\\udc01");
    }
}
