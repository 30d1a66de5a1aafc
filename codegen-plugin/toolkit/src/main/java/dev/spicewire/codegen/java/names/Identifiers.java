// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.names;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * Spelling of Java identifiers for names of the definitions: {@code draw_copy} becomes {@code DrawCopy},
 * {@code drawCopy} and {@code DRAW_COPY}. A leading digit gets an underscore, a word that Java reserves one behind it.
 * Which of those that come to one spelling gets it is up to {@link Namespace}.
 */
public final class Identifiers {

    private static final Pattern WORD_START = Pattern.compile("_+([A-Za-z0-9])");

    /** Restricted, not reserved, yet no name of a method that is called without a qualifier. */
    private static final Set<String> RESTRICTED = Set.of("yield", "_");

    private Identifiers() {
    }

    /**
     * {@return the name of a type: capitals where words start, the rest as written; it starts with a letter, so that no
     * variable is called like a type}
     */
    public static String type(String name) {
        String joined = WORD_START.matcher(name).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
        String type = joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1);
        return isLetter(type.charAt(0)) ? type : "Type" + type;
    }

    /** {@return the name of a member's accessor} */
    public static String member(String name) {
        String joined = WORD_START.matcher(name).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
        return legal(joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1));
    }

    /** {@return the name of a constant} */
    public static String constant(String name) {
        return legal(name.toUpperCase(Locale.ROOT));
    }

    /** {@return a member name behind a word, as {@code has} and {@code top_down} give {@code hasTopDown}} */
    static String prefixed(String prefix, String name) {
        StringBuilder words = new StringBuilder(prefix);
        for (String word : name.split("_")) {
            if (!word.isEmpty()) {
                boolean shouting = word.equals(word.toUpperCase(Locale.ROOT));
                String rest = word.substring(1);
                words.append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(shouting ? rest.toLowerCase(Locale.ROOT) : rest);
            }
        }
        return words.toString();
    }

    private static String legal(String name) {
        if (Character.isDigit(name.charAt(0))) {
            return "_" + name;
        }
        boolean reserved = SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) || RESTRICTED.contains(name);
        return reserved ? name + "_" : name;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
