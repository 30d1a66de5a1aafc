// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Fits the help of a command and of those below it to a width. */
final class HelpLayout {

    private HelpLayout() {
    }

    static void fit(CommandLine command, int columns) {
        UsageMessageSpec help = command.getCommandSpec().usageMessage();
        help.width(columns);
        help.footer(lines(columns - 1, help.footer()));
        command.getSubcommands().values().forEach(below -> fit(below, columns));
    }

    /** Lines up to an empty one are one text, which is broken anew: between words, as picocli does not always. */
    private static String[] lines(int columns, String... given) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String text : given) {
            if (text.isEmpty()) {
                end(line, lines);
                lines.add("");
                continue;
            }
            for (String word : text.strip().split(" ")) {
                if (line.length() + 1 + word.length() > columns) {
                    end(line, lines);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
        }
        end(line, lines);
        return lines.toArray(String[]::new);
    }

    private static void end(StringBuilder line, List<String> lines) {
        if (!line.isEmpty()) {
            lines.add(line.toString());
            line.setLength(0);
        }
    }
}
