// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.conformance.suite.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The line that runs a case alone.
 *
 * @param beginning the program
 * @param options   words that say what is tested, such as {@code --testee CMD}, and how
 * @param ending    what stands between them and the name of the case
 */
public record Rerun(String beginning, List<String> options, String ending) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    /** Takes a copy. */
    public Rerun {
        options = List.copyOf(options);
    }

    /**
     * The command line.
     *
     * @param options words that say what is tested, and how
     */
    public Rerun(List<String> options) {
        this("spicewire conformance run", options, " --case ");
    }

    /**
     * A testee.
     *
     * @param testee  its command, as the option {@code --testee} takes it
     * @param options words that the line needs besides, such as {@code --suite PLACE}
     */
    public Rerun(String testee, List<String> options) {
        this(words(testee, options));
    }

    /**
     * A testee whose command is known as words.
     *
     * @param command the program and its arguments
     * @return the lines without other options
     */
    public static Rerun of(List<String> command) {
        return new Rerun(command.stream().map(Rerun::quoted).collect(Collectors.joining(" ")), List.of());
    }

    /**
     * Another program than the command line.
     *
     * @param beginning all that stands in front of the name, such as {@code mvn spice:conformance -Dspice.cases=}
     * @return the lines
     */
    public static Rerun startingWith(String beginning) {
        return new Rerun(beginning, List.of(), "");
    }

    /** {@return the line that runs a case alone, for a shell} */
    public String of(Case one) {
        StringBuilder line = new StringBuilder(beginning);
        options.forEach(word -> line.append(' ').append(quoted(word)));
        return line.append(ending).append(quoted(one.id())).toString();
    }

    private static List<String> words(String testee, List<String> options) {
        List<String> words = new ArrayList<>(List.of("--testee", testee));
        words.addAll(options);
        return words;
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
