package dev.spicewire.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code spicewire conformance}. */
@Command(name = "conformance", description = "Test an implementation of SPICE in any language.",
        synopsisSubcommandLabel = "COMMAND", subcommands = ConformanceRunCommand.class)
final class ConformanceCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
