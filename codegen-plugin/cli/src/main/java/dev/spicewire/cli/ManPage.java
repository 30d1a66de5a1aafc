// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.tool.ToolVersion;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual of a command in the macros of {@code man}. It has no date, so that a build gives the same bytes again. */
final class ManPage {

    private final StringBuilder page = new StringBuilder();

    private ManPage() {
    }

    /** {@return what the page is called, such as {@code spicewire-conformance-run}} */
    static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName("-");
    }

    static String of(CommandLine command) {
        ManPage manual = new ManPage();
        CommandSpec spec = command.getCommandSpec();
        String name = name(command);
        manual.line(".TH " + name.toUpperCase(Locale.ROOT) + " 1 \"\" \"spicewire " + ToolVersion.current()
                + "\" \"\"");
        manual.section("NAME", name + " - " + String.join(" ", spec.usageMessage().description()));
        manual.section("SYNOPSIS", command.getHelp().synopsis(0).replaceAll("\\s+", " ").strip());
        manual.arguments(spec);
        manual.commands(command);
        manual.line(".SH \"EXIT STATUS\"");
        spec.root().usageMessage().exitCodeList().forEach(manual::entry);
        String notes = Arrays.stream(spec.usageMessage().footer()).filter(line -> !line.isEmpty())
                .map(line -> Ansi.OFF.string(line).strip()).collect(Collectors.joining(" "));
        if (!notes.isEmpty()) {
            manual.section("NOTES", notes);
        }
        if (command.getParent() != null) {
            manual.section("SEE ALSO", name(command.getParent()) + "(1)");
        }
        return manual.page.toString();
    }

    private void arguments(CommandSpec spec) {
        line(".SH OPTIONS");
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            entry(parameter.paramLabel(), String.join(" ", parameter.description()));
        }
        spec.options().stream().sorted(Comparator.comparing(OptionSpec::longestName)).forEach(option -> {
            String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
            entry(String.join(", ", option.names()) + value, String.join(" ", option.description()));
        });
    }

    private void commands(CommandLine command) {
        if (command.getSubcommands().isEmpty()) {
            return;
        }
        line(".SH COMMANDS");
        command.getSubcommands().values().stream().filter(c -> !c.getCommandSpec().usageMessage().hidden())
                .forEach(below -> entry(name(below) + "(1)",
                        String.join(" ", below.getCommandSpec().usageMessage().description())));
    }

    private void section(String title, String text) {
        line(".SH \"" + title + "\"");
        line(escaped(text));
    }

    private void entry(String term, String text) {
        line(".TP");
        line("\\fB" + escaped(term) + "\\fR");
        line(escaped(text));
    }

    /** A hyphen is one that can be typed, and no line is taken for a request. */
    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }

    private void line(String line) {
        page.append(line).append('\n');
    }
}
