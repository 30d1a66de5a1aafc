// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands and options as a script for fish, which picocli does not write. */
final class FishCompletion {

    private final StringBuilder script = new StringBuilder();
    private final String name;

    private FishCompletion(String name) {
        this.name = name;
    }

    static String of(CommandLine root) {
        FishCompletion completion = new FishCompletion(root.getCommandName());
        completion.line(List.of("-f"));
        completion.command(root, "__fish_use_subcommand");
        return completion.script.toString();
    }

    /**
     * Commands and options of a command.
     *
     * @param bare when the command stands there and none of those below it
     */
    private void command(CommandLine command, String bare) {
        boolean root = command.getParent() == null;
        String here = root ? "" : "__fish_seen_subcommand_from " + command.getCommandName();
        command.getSubcommands().forEach((word, below) -> {
            if (!below.getCommandSpec().usageMessage().hidden()) {
                line(List.of("-n", quoted(bare), "-a", word, "-d",
                        quoted(String.join(" ", below.getCommandSpec().usageMessage().description()))));
                command(below, "__fish_seen_subcommand_from " + word + "; and not __fish_seen_subcommand_from "
                        + String.join(" ", below.getSubcommands().keySet()));
            }
        });
        command.getCommandSpec().options().stream().filter(option -> root || !option.inherited())
                .forEach(option -> option(option, here));
        if (command.getCommandSpec().positionalParameters().stream().anyMatch(FishCompletion::isFile)) {
            line(List.of("-n", quoted(here), "-F"));
        }
    }

    private void option(OptionSpec option, String condition) {
        List<String> words = new ArrayList<>();
        if (!condition.isEmpty()) {
            words.addAll(List.of("-n", quoted(condition)));
        }
        for (String spelling : option.names()) {
            words.addAll(List.of(spelling.startsWith("--") ? "-l" : "-s", spelling.replaceFirst("^-+", "")));
        }
        words.addAll(List.of("-d", quoted(String.join(" ", option.description()))));
        if (option.arity().max() > 0) {
            words.add(isFile(option) ? "-rF" : "-x");
            String values = values(option);
            if (!values.isEmpty()) {
                words.addAll(List.of("-a", quoted(values)));
            }
        }
        line(words);
    }

    private static boolean isFile(ArgSpec argument) {
        return argument.type() == Path.class || List.of(argument.auxiliaryTypes()).contains(Path.class);
    }

    private static String values(OptionSpec option) {
        Iterable<String> candidates = option.completionCandidates();
        return candidates == null ? "" : String.join(" ", candidates).toLowerCase(Locale.ROOT);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private void line(List<String> words) {
        script.append("complete -c ").append(name).append(' ').append(String.join(" ", words)).append('\n');
    }
}
