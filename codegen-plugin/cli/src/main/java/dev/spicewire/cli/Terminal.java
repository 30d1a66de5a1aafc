// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.io.Console;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** What there is to know about the terminal: whether a person looks at it, who gets colours and progress; its width. */
final class Terminal {

    private static final int COLUMNS = 80;

    /** Less, and nothing is left beside the names of options. */
    private static final int FEWEST_COLUMNS = 55;

    /** More, and eyes do not find the next line. */
    private static final int MOST_COLUMNS = 120;

    private Terminal() {
    }

    /** {@return whether to colour: on a terminal, unless {@code NO_COLOR} is set (no-color.org) or it is a dumb one} */
    static boolean colours() {
        return colours(System.getenv(), console().isPresent());
    }

    static boolean colours(Map<String, String> environment, boolean interactive) {
        return interactive && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** {@return how wide help is: as the terminal, which only the launcher can ask, within what can be read} */
    static int columns() {
        return columns(Integer.getInteger("spicewire.columns", COLUMNS));
    }

    static int columns(int terminal) {
        return terminal <= 0 ? COLUMNS : Math.max(FEWEST_COLUMNS, Math.min(terminal, MOST_COLUMNS));
    }

    /** {@return whether a command colours its output} */
    static boolean colours(CommandSpec command) {
        return command.commandLine().getColorScheme().ansi().enabled();
    }

    /** {@return the columns of the terminal; 80 where there is none, or nobody knows} */
    static int width(CommandSpec command) {
        if (console().isEmpty()) {
            return 80;
        }
        return Math.max(40, command.usageMessage().autoWidth(true).width());
    }

    /**
     * Whether to show progress: the error stream is a terminal, which only the launcher can tell, and the output does
     * not run across the same screen meanwhile.
     *
     * @param silentMeanwhile whether the output comes at the end
     */
    static boolean showsProgress(boolean silentMeanwhile) {
        return Boolean.getBoolean("spicewire.progress") && (silentMeanwhile || console().isEmpty());
    }

    /**
     * {@return where a person looks and types, if one does}
     *
     * <p>Up to Java 21 there is a console exactly on a terminal; later there may be one anywhere, which has to be
     * asked.
     */
    static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Terminal::isTerminal);
    }

    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
