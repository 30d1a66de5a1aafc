// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.report;

import dev.spicewire.diff.DiffReport;
import dev.spicewire.output.Digest;
import dev.spicewire.output.OutputDirectory;
import dev.spicewire.output.OutputTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A comparison as files: {@code diff.html}, {@code diff.json} and {@code diff.xml}. */
public final class ReportFiles {

    private ReportFiles() {
    }

    /**
     * Writes all of them or none; those of an earlier comparison are replaced.
     *
     * @param report    the comparison
     * @param directory made where it is missing
     * @throws IOException if writing fails, or a file is in the way that is no report; the directory is then as it was
     */
    public static void write(DiffReport report, Path directory) throws IOException {
        String json = DiffFormat.JSON.render(report, false);
        new OutputDirectory(directory, "diff").write(OutputTree.of(Map.of(
                "diff.html", DiffFormat.HTML.render(report, false),
                "diff.json", json,
                "diff.xml", DiffFormat.JUNIT.render(report, false))), Digest.of(json));
    }
}
