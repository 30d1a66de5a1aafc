// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LongLinesTest {

    private static final String WORD = "w".repeat(50);

    @Test
    void aShortLineStays() {
        assertThat(LongLines.broken("    call(a, b);")).containsExactly("    call(a, b);");
    }

    @Test
    void codeIsBrokenBehindAComma() {
        assertThat(LongLines.broken("    call(" + WORD + ", " + WORD + ", " + WORD + ");"))
                .containsExactly("    call(" + WORD + ", " + WORD + ",", "            " + WORD + ");");
    }

    @Test
    void codeIsBrokenBeforeAnOperator() {
        assertThat(LongLines.broken("    return " + WORD + " && " + WORD + " && b" + WORD + ";"))
                .containsExactly("    return " + WORD + " && " + WORD, "            && b" + WORD + ";");
    }

    @Test
    void aStringIsBrokenBehindASpaceWhereNothingElseCanBe() {
        List<String> parts = LongLines.broken("    call(\"" + WORD + ", " + WORD + " \\\" " + WORD + "\");");

        assertThat(parts).containsExactly("    call(\"" + WORD + ", " + WORD + " \\\" \"",
                "            + \"" + WORD + "\");");
    }

    @Test
    void aCommentIsBrokenAtASpace() {
        assertThat(LongLines.broken("     * " + WORD + " " + WORD + " " + WORD))
                .containsExactly("     * " + WORD + " " + WORD, "     * " + WORD);
    }

    @Test
    void aWordThatIsTooLongStays() {
        String word = "     * " + "w".repeat(130);

        assertThat(LongLines.broken(word)).containsExactly(word);
    }

    @Test
    void aCommentBesideCodeStays() {
        String line = "// " + WORD + " " + WORD + " " + WORD;

        assertThat(LongLines.broken(line)).containsExactly(line);
    }
}
