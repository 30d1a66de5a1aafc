// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diagnostics.Code;
import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.diagnostics.LintCodes;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.Severity;
import dev.spicewire.proto.diagnostics.SourceFile;
import dev.spicewire.proto.diagnostics.SyntaxCodes;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeverityChoicesTest {

    private static SeverityChoices choices(String text) {
        return SeverityChoices.in(new SourceFile("spicewire.rules", text));
    }

    private static Diagnostic finding(Code code, Severity severity) {
        return new Diagnostic(code, severity, Location.NONE, "message", "hint");
    }

    @Test
    void findingsAreAsSevereAsChosen() {
        SeverityChoices choices = choices("""
                # How we see it.
                SW0601: off: peers in C use them

                SW0602: error
                SW0603 : note : two of ours
                """);

        assertThat(choices.faults()).isEmpty();
        assertThat(choices.apply(List.of(finding(LintCodes.UNUSED, Severity.NOTE),
                finding(LintCodes.NAME_STYLE, Severity.NOTE), finding(LintCodes.NAMES_ALIKE, Severity.WARNING),
                finding(LintCodes.COUNT_TYPE, Severity.WARNING))))
                .extracting(Diagnostic::severity)
                .containsExactly(Severity.ERROR, Severity.NOTE, Severity.WARNING);
    }

    @Test
    void anErrorInADialectStaysOne() {
        Diagnostic error = finding(SyntaxCodes.OBSOLETE, Severity.ERROR);

        assertThat(choices("SW0008: off: old files").apply(List.of(error))).containsExactly(error);
    }

    @Test
    void allFaultsOfAFileAreReportedAtOnce() {
        List<Diagnostic> faults = choices("""
                SW0601: of: peers
                SW0601: off
                SW0601: off:
                SW601: note
                SW0107: warning
                SW0602: note
                SW0602: off: once more
                no rule at all
                """).faults();

        assertThat(faults).extracting(d -> d.location().line() + ":" + d.location().column() + " " + d.code().id()
                + " " + d.message() + "; " + d.hint()).containsExactly(
                "1:9 SW0802 no such severity: 'of'; did you mean 'off'?",
                "2:9 SW0802 'off' needs a reason; write 'SW0601: off: REASON'",
                "3:9 SW0802 'off' needs a reason; write 'SW0601: off: REASON'",
                "4:1 SW0801 no such code: 'SW601'; did you mean 'SW0601'?",
                "5:1 SW0803 SW0107 is an error and stays one: array size is not a member; "
                        + "mend what it says, and remove this",
                "7:1 SW0802 SW0602 has a line above; keep one of them",
                "8:1 SW0802 this is no rule; write 'CODE: SEVERITY' or 'CODE: off: REASON'");
    }
}
