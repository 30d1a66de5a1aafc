// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.io.OutputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code spicewire message}. */
@Command(name = "message", description = "Turn the bytes of one message into JSON and back.",
        synopsisSubcommandLabel = "COMMAND")
final class MessageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** {@return the command with those below it, one of which writes bytes} */
    static CommandLine with(OutputStream out) {
        return new CommandLine(new MessageCommand())
                .addSubcommand(new MessageDecodeCommand())
                .addSubcommand(new MessageEncodeCommand(out))
                .addSubcommand(new MessageValidateCommand());
    }

    @Override
    public Integer call() {
        return MissingCommand.of(spec);
    }
}
