// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Jazzer's log says about one target.
 *
 * @param target        the target
 * @param exit          exit code; 0 when nothing was found
 * @param executions    inputs tried
 * @param startCoverage covered branches after the inputs that it started from
 * @param endCoverage   covered branches at the end
 */
record FuzzResult(FuzzTarget target, int exit, long executions, long startCoverage, long endCoverage) {

    /** Head of the table. */
    static final String TABLE_HEAD = "target       executions  coverage (from -> to)  result";

    private static final Pattern PROGRESS = Pattern.compile("#(\\d+)\\s+[A-Za-z]+\\s+cov: (\\d+) .*");

    /** {@return the result of a run} */
    static FuzzResult of(FuzzTarget target, int exit, Path log) throws IOException {
        long executions = 0;
        long start = 0;
        long end = 0;
        for (String line : Files.readAllLines(log, StandardCharsets.ISO_8859_1)) {
            Matcher progress = PROGRESS.matcher(line);
            if (progress.lookingAt()) {
                executions = Long.parseLong(progress.group(1));
                end = Long.parseLong(progress.group(2));
                start = line.contains("INITED") ? end : start;
            }
        }
        return new FuzzResult(target, exit, executions, start, end);
    }

    /** {@return whether inputs were tried and none failed} */
    boolean isClean() {
        return exit == 0 && executions > 0;
    }

    /** {@return a line of the table} */
    String tableLine() {
        return String.format("%-12s %10d  %6d -> %-6d       %s", target.word(), executions, startCoverage, endCoverage,
                isClean() ? "clean" : exit == 0 ? "NOT RUN" : "FINDING, exit code " + exit);
    }
}
