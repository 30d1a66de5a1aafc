// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spicewire generate-completion}. */
@Command(name = "generate-completion", description = "Print a script that completes commands and options in a shell.",
        footer = {"", "For this session of bash or zsh: source <(spicewire generate-completion bash). For fish:"
            + " spicewire generate-completion fish | source"})
final class CompletionCommand implements Runnable {

    /** Values of enums, which picocli completes as Java spells them, and the command line takes as people do. */
    private static final Pattern VALUES = Pattern.compile("(?m)^ +local \\w+_args=\\(.*?\\)");

    @Spec
    private CommandSpec spec;

    /** What knows how to complete. */
    enum Shell { BASH, ZSH, FISH }

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell;

    @Override
    public void run() {
        CommandLine root = spec.root().commandLine();
        spec.commandLine().getOut().print(shell == Shell.FISH ? FishCompletion.of(root) : bash(root));
    }

    /** The script finds out itself whether zsh runs it. */
    private static String bash(CommandLine root) {
        String script = AutoComplete.bash(root.getCommandName(), root);
        return VALUES.matcher(script).replaceAll(values -> {
            String line = values.group();
            int open = line.indexOf('(');
            return Matcher.quoteReplacement(line.substring(0, open)
                    + line.substring(open).toLowerCase(Locale.ROOT));
        });
    }
}
