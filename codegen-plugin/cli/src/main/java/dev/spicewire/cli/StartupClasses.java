// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.output.DirectoryTree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs what is run most often, for a JVM that notes the classes: the launcher has it keep them ready to map. */
final class StartupClasses {

    private static final List<List<String>> RUNS =
            List.of(List.of("--help"), List.of("check"), List.of("check", "--help"), List.of("nope"));
    private static final List<String> FORMATS = List.of("text", "json", "summary");

    private StartupClasses() {
    }

    /**
     * Runs the commands, and shows nothing.
     *
     * @param args ignored
     */
    public static void main(String[] args) throws IOException {
        RUNS.forEach(run -> run(run.toArray(String[]::new)));
        Path work = Files.createTempDirectory("spicewire-startup-");
        try {
            String capture = DemoCommand.bundledCapture(work).toString();
            FORMATS.forEach(format -> run("decode", "--format", format, capture));
        } finally {
            DirectoryTree.delete(work);
        }
    }

    private static void run(String... command) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        Spicewire.run(nowhere, nowhere, false, command);
    }
}
