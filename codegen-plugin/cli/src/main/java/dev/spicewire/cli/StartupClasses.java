// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.io.OutputStream;
import java.util.List;

/** Runs what is run most often, for a JVM that notes the classes: the launcher has it keep them ready to map. */
final class StartupClasses {

    private static final List<List<String>> RUNS =
            List.of(List.of("--help"), List.of("check"), List.of("check", "--help"), List.of("nope"));

    private StartupClasses() {
    }

    /**
     * Runs the commands, and shows nothing.
     *
     * @param args ignored
     */
    public static void main(String[] args) {
        for (List<String> run : RUNS) {
            OutputStream nowhere = OutputStream.nullOutputStream();
            Spicewire.run(nowhere, nowhere, false, run.toArray(String[]::new));
        }
    }
}
