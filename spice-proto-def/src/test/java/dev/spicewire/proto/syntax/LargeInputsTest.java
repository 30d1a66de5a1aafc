// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diagnostics.DiagnosticText;
import dev.spicewire.proto.diagnostics.Style;
import dev.spicewire.proto.diagnostics.SyntaxCodes;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.context.Dialect;
import org.junit.jupiter.api.Test;

/** Whatever the size of what is wrong, what is said about it is short. */
class LargeInputsTest {

    private static final int MANY = 10_000_000;

    private static String report(String text) {
        Resolution resolution = Definitions.parse("large.proto", text, Dialect.SPICEWIRE);
        assertThat(resolution.hasErrors()).isTrue();
        return new DiagnosticText(resolution.sources(), Style.PLAIN).render(resolution.diagnostics());
    }

    @Test
    void aNameOfMillionsOfLettersIsNotEchoed() {
        assertThat(report("struct Point { int32 " + "x".repeat(MANY) + "; };")).contains("a name has at most 1000")
                .hasSizeLessThan(1000);
    }

    @Test
    void ofALongNameTheMessageHasTheBeginning() {
        assertThat(report("struct Point { " + "x".repeat(5_000) + " a; };"))
                .contains("'" + "x".repeat(100) + "...' is not defined").hasSizeLessThan(1500);
    }

    @Test
    void aLineOfMillionsOfLettersIsShownAroundTheFault() {
        assertThat(report("/*" + "x".repeat(MANY) + "*/ strcut Point { int32 x; };" + " ".repeat(MANY)))
                .contains("large.proto:1:10000006", "*/ strcut Point", "did you mean 'struct'?").hasSizeLessThan(1000);
    }

    @Test
    void unknownCharactersByTheMillionAreOneFinding() {
        assertThat(report("$".repeat(MANY / 20))).containsOnlyOnce("SW0003").hasSizeLessThan(1000);
    }

    @Test
    void theFirstDefinitionsOfAVeryLargeFileAreLookedAt() {
        String text = "struct S { int32 x } ;\n" + "typedef a uint8;\n".repeat(300_000) + "struct T { int32 y } ;\n";
        var found = Definitions.parse("large.proto", text, Dialect.SPICEWIRE).diagnostics();

        assertThat(found.stream().filter(d -> d.code() == SyntaxCodes.UNEXPECTED).map(d -> d.location().line()))
                .containsExactly(1);
    }

    @Test
    void aDefinitionOfMillionsOfMembersIsRefusedAtItsBeginning() {
        assertThat(report("struct S { " + "uint8 a; ".repeat(400_000) + "};"))
                .contains("large.proto:1:1: error[SW0010]: this definition has more than").hasSizeLessThan(1000);
    }
}
