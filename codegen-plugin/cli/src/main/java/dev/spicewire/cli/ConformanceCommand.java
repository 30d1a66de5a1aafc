// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code spicewire conformance}. */
@Command(name = "conformance", description = "Test an implementation of SPICE in any language.",
        synopsisSubcommandLabel = "COMMAND", subcommands = {ConformanceRunCommand.class,
            ConformanceMergeCommand.class, ConformanceCompareCommand.class, ConformanceCheckCaptureCommand.class,
            ConformanceVectorsCommand.class, ConformanceCoverageCommand.class})
final class ConformanceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return MissingCommand.of(spec);
    }
}
