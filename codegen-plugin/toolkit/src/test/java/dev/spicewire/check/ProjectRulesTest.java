// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diagnostics.Severity;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A project says in files beside and in its definition how severe findings are. */
class ProjectRulesTest {

    private static final String DEFINITION = """
            struct point {
                int32 posX;
            };
            """;

    @TempDir
    private Path temp;

    private CheckReport check(String definition) throws IOException {
        Path file = Files.writeString(temp.resolve("point.proto"), definition);
        return CheckReport.withAdvice(List.of(Definitions.load(file, Dialect.SPICEWIRE)));
    }

    private void rules(String text) throws IOException {
        Files.writeString(temp.resolve("spicewire.rules"), text);
    }

    @Test
    void withoutRulesFindingsAreWhatTheyAre() throws IOException {
        assertThat(check(DEFINITION).summary()).isEqualTo("0 errors, 0 warnings, 2 notes");
    }

    @Test
    void aRuleCanBeSwitchedOff() throws IOException {
        rules("SW0602: off: names as in C\n");

        assertThat(check(DEFINITION).diagnostics()).isEmpty();
    }

    @Test
    void aNoteCanBeAnError() throws IOException {
        rules("SW0602: error\n");

        assertThat(check(DEFINITION).count(Severity.ERROR)).isEqualTo(2);
    }

    @Test
    void aCommentAllowsWhatIsFoundInItsLine() throws IOException {
        CheckReport report = check(DEFINITION.replace("posX;", "posX; // spicewire:allow SW0602: as in C"));

        assertThat(report.summary()).isEqualTo("0 errors, 0 warnings, 1 note");
        assertThat(report.diagnostics().get(0).message()).contains("'point'");
    }

    @Test
    void faultsOfTheRulesAreShownWithTheirLines() throws IOException {
        rules("# ours\nSW0620: note\nSW0107: note\n");

        CheckReport report = check(DEFINITION);

        assertThat(ReportFormat.TEXT.render(report, false)).contains(
                "spicewire.rules:2:1: error[SW0801]: no such code:",
                "\nSW0620: note\n^~~~~~\n", "spicewire.rules:3:1: error[SW0803]: SW0107 is an error and stays one",
                "2 errors, 0 warnings, 2 notes");
    }

    @Test
    void whereADefinitionHasErrorsNoCommentIsNeedless() throws IOException {
        CheckReport report = check("struct point { // spicewire:allow SW0602: as in C\n    int x;\n};\n");

        assertThat(report.summary()).isEqualTo("1 error, 0 warnings, 0 notes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/spice/spice.proto", "/spice/link.proto", "/spice/agent.proto"})
    void whatIsBundledHasNoFindingThatIsNotAllowedWithAReason(String name) {
        assertThat(CheckReport.withAdvice(List.of(Definitions.bundled(name))).diagnostics()).isEmpty();
    }
}
