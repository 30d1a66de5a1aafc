// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.conformance.report.RunComparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spicewire conformance compare}. */
@Command(name = "compare", description = "Tell which cases newly fail and newly pass between two runs.",
        footer = {"", "Exit code 1: a case newly fails."})
final class ConformanceCompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "Reports of the earlier run: its --report directory.")
    private Path before;

    @Parameters(index = "1", paramLabel = "B", description = "Reports of the later run.")
    private Path after;

    @Override
    public Integer call() throws IOException {
        RunComparison comparison = RunComparison.of(before, after);
        spec.commandLine().getOut().print(comparison.text());
        return comparison.isClean() ? ExitCode.OK : ExitCode.FINDINGS;
    }
}
