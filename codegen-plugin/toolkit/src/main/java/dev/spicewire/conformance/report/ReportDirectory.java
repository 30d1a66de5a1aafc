// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Reports of runs as files, each in a form for somebody else. */
public final class ReportDirectory {

    private ReportDirectory() {
    }

    /**
     * Makes sure that reports can be written somewhere, before a run takes its time.
     *
     * @param directory made where it is missing
     * @throws IOException if it is no directory and can't be one
     */
    public static void prepare(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            if (Files.exists(directory)) {
                throw new IOException(directory + ": not a directory");
            }
            Files.createDirectories(directory);
        }
    }

    /**
     * Writes a report. A file that is there is replaced as a whole.
     *
     * @param report    the report
     * @param directory where to
     * @throws IOException if a file can't be written
     */
    public static void write(RunReport report, Path directory) throws IOException {
        write(directory.resolve("conformance.json"), RunJson.of(report));
        write(directory.resolve("junit.xml"), RunJUnit.of(report));
        write(directory.resolve("report.html"), RunHtml.of(report));
        write(directory.resolve("report.md"), RunMarkdown.of(report));
        write(directory.resolve("badge.svg"), RunBadge.of(report));
        write(directory.resolve(OutcomeList.FILE), OutcomeList.of(report.outcomes()));
    }

    private static void write(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, text.getBytes(StandardCharsets.UTF_8));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
