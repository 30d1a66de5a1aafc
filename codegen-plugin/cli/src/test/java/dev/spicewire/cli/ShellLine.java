// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.conformance.CommandWords;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A line of a shell, as pages show them: our own commands, which may read what {@code echo} or another one writes. */
record ShellLine(List<List<String>> commands) {

    private static final String COMMAND = "./spicewire";

    /** Reads a line. Folders are named from the root of the sources there, and from this module here. */
    static ShellLine of(String line) {
        return new ShellLine(Arrays.stream(line.split(" \\| ")).map(CommandWords::split).toList());
    }

    /** What a page writes beside the sources goes to where builds write. */
    private static String fromHere(String option, String word) {
        return option.equals("-o") && !word.contains("/") ? "target/" + word
                : word.replaceFirst("^(conformance-tests|spice-proto-def)/", "../../$1/");
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
            run = CommandRun.withInput(input, IntStream.range(1, command.size())
                    .mapToObj(i -> fromHere(command.get(i - 1), command.get(i))).toArray(String[]::new));
            input = run.out();
        }
        return run;
    }
}
