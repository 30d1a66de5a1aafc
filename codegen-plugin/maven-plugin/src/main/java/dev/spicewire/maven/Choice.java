// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.maven;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;

/** A parameter that takes one of a few words, in any case, as the command line has them. */
final class Choice {

    private Choice() {
    }

    /**
     * The constant that a word names.
     *
     * @param type      the constants
     * @param parameter name of the parameter, for the message
     * @param word      what the user wrote
     * @return the constant
     * @throws MojoFailureException if there is none; the message lists them
     */
    static <E extends Enum<E>> E of(Class<E> type, String parameter, String word) throws MojoFailureException {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(word)) {
                return constant;
            }
        }
        String choices = Arrays.stream(type.getEnumConstants()).map(c -> c.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new MojoFailureException("<" + parameter + "> is '" + word + "'; it can be one of: " + choices);
    }
}
