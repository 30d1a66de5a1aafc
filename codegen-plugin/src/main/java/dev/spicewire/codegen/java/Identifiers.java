package dev.spicewire.codegen.java;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * Java identifiers from names of the definitions. {@code draw_copy} becomes {@code DrawCopy}, {@code drawCopy} and
 * {@code DRAW_COPY}; a leading digit gets an underscore, a Java keyword one behind it.
 */
final class Identifiers {

    private static final Pattern WORD_START = Pattern.compile("_+([A-Za-z0-9])");
    private static final Set<String> OBJECT_METHODS = Set.of("clone", "finalize", "getClass", "hashCode", "notify",
            "notifyAll", "toString", "wait");

    private Identifiers() {
    }

    /** {@return the name of a type: capitals where words start, the rest as written} */
    static String type(String name) {
        String joined = WORD_START.matcher(name).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
        return legal(joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1));
    }

    /** {@return the name of a member's accessor} */
    static String member(String name) {
        String joined = WORD_START.matcher(name).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
        String camel = joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
        return OBJECT_METHODS.contains(camel) ? camel + "_" : legal(camel);
    }

    /** {@return the name of a constant} */
    static String constant(String name) {
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
        return SourceVersion.isKeyword(name) ? name + "_" : name;
    }
}
