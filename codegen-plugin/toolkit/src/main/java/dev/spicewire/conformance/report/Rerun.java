// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.conformance.suite.Case;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The line that runs a case alone.
 *
 * @param beginning what stands in front of the name of the case, such as {@code mvn spice:conformance -Dspice.cases=}
 */
public record Rerun(String beginning) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    /**
     * A testee whose command is known as words.
     *
     * @param command the program and its arguments
     * @return the lines without other options
     */
    public static Rerun of(List<String> command) {
        return of(command.stream().map(Rerun::quoted).collect(Collectors.joining(" ")), List.of());
    }

    /**
     * A testee whose command is known as the option {@code --testee} takes it.
     *
     * @param testee  the command
     * @param options words that the line needs besides, such as {@code --suite PLACE}
     * @return the lines
     */
    public static Rerun of(String testee, List<String> options) {
        StringBuilder line = new StringBuilder("spicewire conformance run --testee ").append(quoted(testee));
        options.forEach(word -> line.append(' ').append(quoted(word)));
        return new Rerun(line.append(" --case ").toString());
    }

    /** {@return the line that runs a case alone, for a shell} */
    public String of(Case one) {
        return beginning + quoted(one.id());
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
