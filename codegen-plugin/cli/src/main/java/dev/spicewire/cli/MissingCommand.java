// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import picocli.CommandLine.Model.CommandSpec;

/** What to do about a command that has others below it and is called without one. */
final class MissingCommand {

    private MissingCommand() {
    }

    /** Lists the commands on the error stream, since nothing has been done. */
    static int of(CommandSpec command) {
        command.commandLine().usage(command.commandLine().getErr());
        command.commandLine().getErr().flush();
        return ExitCode.CANNOT_RUN;
    }
}
