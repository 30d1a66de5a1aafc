// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code spicewire help}. */
@Command(name = "help", description = "Show the help of a command.")
final class HelpCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "Such as check, or conformance run.")
    private List<String> words = new ArrayList<>();

    @Override
    public void run() {
        CommandLine topic = spec.root().commandLine();
        for (String word : words) {
            CommandLine below = topic.getSubcommands().get(word);
            if (below == null) {
                throw new UnmatchedArgumentException(topic, List.of(word));
            }
            topic = below;
        }
        topic.usage(spec.commandLine().getOut());
    }
}
