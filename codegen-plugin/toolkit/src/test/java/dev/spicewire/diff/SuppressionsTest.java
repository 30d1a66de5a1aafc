// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.proto.diff.verdict.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions about one change: a field appended. */
class SuppressionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final DiffReport report = Versions.report("uint32 a;", "uint32 a; uint32 more;");

    @TempDir
    private Path temp;

    @Test
    void aSuppressedChangeIsLeftOutAndCounted() throws IOException {
        DiffReport left = apply("# decided in May\n\nfield-appended MainChannel.status.more: nobody reads it yet\n");

        assertThat(left.comparison().level()).isEqualTo(Level.NONE);
        assertThat(left.summary()).endsWith("1 suppressed");
    }

    @Test
    void aByteOrderMarkIsNoPartOfARule() throws IOException {
        DiffReport left = apply("\uFEFFfield-appended MainChannel.status.more: agreed\n");

        assertThat(left.comparison().changes()).isEmpty();
    }

    @Test
    void aDecisionHoldsOnItsLastDay() throws IOException {
        DiffReport left = apply("field-appended MainChannel.status.more until 2026-11-22: until the release\n");

        assertThat(left.comparison().changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            field-appended MainChannel.status.more until 2026-11-21: old | the suppression of field-appended \
            MainChannel.status.more held until 2026-11-21; decide again or remove it
            field-appended MainChannel.status.less: typo | there is no change field-appended \
            MainChannel.status.less to suppress; did you mean 'MainChannel.status.more'?
            field-appended DisplayChannel.copy: gone | there is no change field-appended DisplayChannel.copy to \
            suppress; remove the line
            field-apended MainChannel.status.more: typo | no such rule: 'field-apended'; did you mean 'field-appended'?
            field-appended MainChannel.status.more until May: soon | 'May' is no date of the form YYYY-MM-DD
            field-appended MainChannel.status.more | not of the form 'RULE SYMBOL [until YYYY-MM-DD]: REASON'
            """)
    void aLineThatDoesNotHoldIsAnErrorWithItsPlace(String line, String reason) {
        assertThatThrownBy(() -> apply("# first line\n" + line + "\n")).isInstanceOf(IOException.class)
                .hasMessage(temp.resolve("accepted.txt") + ":2: " + reason);
    }

    @Test
    void allFaultsAreReportedAtOnce() {
        String file = temp.resolve("accepted.txt").toString();

        assertThatThrownBy(() -> apply("""
                field-appended
                field-apended MainChannel.status.more until May: both are wrong
                field-appended MainChannel.status.less: a slip
                field-appended MainChannel.status.more: right
                field-appended MainChannel.status.more until 2026-11-21: old
                """)).hasMessage(String.join("\n",
                file + ":1: not of the form 'RULE SYMBOL [until YYYY-MM-DD]: REASON'",
                file + ":2: 'May' is no date of the form YYYY-MM-DD",
                file + ":2: no such rule: 'field-apended'; did you mean 'field-appended'?",
                file + ":3: there is no change field-appended MainChannel.status.less to suppress; "
                        + "did you mean 'MainChannel.status.more'?",
                file + ":5: the suppression of field-appended MainChannel.status.more held until 2026-11-21; "
                        + "decide again or remove it"));
    }

    private DiffReport apply(String text) throws IOException {
        return Suppressions.read(Files.writeString(temp.resolve("accepted.txt"), text)).apply(report, TODAY);
    }
}
