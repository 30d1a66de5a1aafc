// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.conformance.CommandWords;
import java.util.Arrays;
import java.util.List;

/** A line of a shell, as pages show them: our own commands, which may read what {@code echo} or another one writes. */
record ShellLine(List<List<String>> commands) {

    private static final String COMMAND = "./spicewire";

    /** Reads a line. Folders are named from the root of the sources there, and from this module here. */
    static ShellLine of(String line) {
        return new ShellLine(Arrays.stream(line.split(" \\| ")).map(CommandWords::split).toList());
    }

    /** {@return what the last command gives} */
    CommandRun run() {
        String input = "";
        CommandRun run = null;
        for (List<String> command : commands) {
            if (command.get(0).equals("echo")) {
                input = command.get(1) + "\n";
                continue;
            }
            if (!command.get(0).equals(COMMAND)) {
                throw new AssertionError("no command of ours: " + command);
            }
            run = CommandRun.withInput(input, command.stream().skip(1)
                    .map(word -> word.replaceFirst("^(conformance-tests|spice-proto-def)/", "../../$1/"))
                    .toArray(String[]::new));
            input = run.out();
        }
        return run;
    }
}
