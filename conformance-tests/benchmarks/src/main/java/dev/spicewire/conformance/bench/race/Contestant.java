// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A command that reads a capture.
 *
 * @param name    what the table calls it
 * @param command the command, in front of the name of the capture
 */
record Contestant(String name, List<String> command) {

    /** Hundredths of a second, whatever the machine: the kernel's unit for user space. */
    private static final double TICKS = 100;
    private static final int CHILDREN_USER = 13;

    /**
     * One run.
     *
     * @param name     the contestant
     * @param seconds  from the start of the process to its end
     * @param cpu      seconds that its threads ran, on all processors
     * @param exitCode what it ended with
     */
    record Run(String name, double seconds, double cpu, int exitCode) {

        String line() {
            return String.format(Locale.ROOT, "%s,%.3f,%.2f,%d", name, seconds, cpu, exitCode);
        }
    }

    /** Runs it once, its output to nowhere. */
    Run run(Path capture) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.add(capture.toString());
        double cpu = ofChildren();
        long start = System.nanoTime();
        int exitCode = new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        return new Run(name, (System.nanoTime() - start) / 1e9, ofChildren() - cpu, exitCode);
    }

    /** {@return seconds of processors that all ended children of this process took, with theirs} */
    private static double ofChildren() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(words[CHILDREN_USER]) + Long.parseLong(words[CHILDREN_USER + 1])) / TICKS;
    }
}
