// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.spicewire.diff.DiffReport;
import dev.spicewire.diff.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {

    private final DiffReport breaking = Versions.report("uint32 a;", "uint32 a; uint32 more;");
    private final DiffReport nothing = Versions.report("uint32 a;", "uint32 a;");

    @TempDir
    private Path temp;

    private Path directory;

    @BeforeEach
    void nameTheDirectory() {
        directory = temp.resolve("target/spice-diff");
    }

    @Test
    void aComparisonReplacesTheOneBeforeIt() throws IOException {
        ReportFiles.write(breaking, directory);
        assertThat(directory.resolve("diff.html")).content().contains("<svg");
        assertThat(directory.resolve("diff.json")).content().contains("\"rule\": \"field-appended\"");
        assertThat(directory.resolve("diff.xml")).content().contains("failures=\"1\"");

        ReportFiles.write(nothing, directory);
        assertThat(directory.resolve("diff.html")).content().doesNotContain("field-appended");
        assertThat(directory.resolve("diff.json")).content().doesNotContain("field-appended");
        assertThat(directory.resolve("diff.xml")).content().contains("failures=\"0\"");
    }

    @Test
    void whereOneCanNotBeWrittenNoneIs() throws IOException {
        ReportFiles.write(nothing, directory);
        String before = Files.readString(directory.resolve("diff.html"));
        Files.delete(directory.resolve("diff.xml"));
        Files.createDirectories(directory.resolve("diff.xml/of-somebody"));

        assertThatIOException().isThrownBy(() -> ReportFiles.write(breaking, directory))
                .withMessageStartingWith(directory.resolve("diff.xml").toString());
        assertThat(directory.resolve("diff.html")).hasContent(before);
        assertThat(directory.resolve("diff.json")).content().doesNotContain("field-appended");
        assertThat(directory.resolve("diff.xml/of-somebody")).isDirectory();
    }

    @Test
    void aFileThatIsNoReportIsKept() throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("diff.html"), "my notes");

        assertThatIOException().isThrownBy(() -> ReportFiles.write(breaking, directory));
        assertThat(directory).isDirectoryNotContaining("glob:**/diff.json");
        assertThat(directory.resolve("diff.html")).hasContent("my notes");
    }
}
