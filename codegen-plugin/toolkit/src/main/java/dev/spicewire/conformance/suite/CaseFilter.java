// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Chooses cases by what they are called or like: a pattern of names, in which {@code *} stands for anything, or one of
 * {@code suite:}, {@code tag:}, {@code rule:}, {@code level:} and {@code message:} with a word. {@code !} in front
 * chooses the others.
 *
 * @param text    the filter as it is written
 * @param accepts whether a case is chosen
 */
public record CaseFilter(String text, Predicate<Case> accepts) {

    private static final List<String> KEYS = List.of("suite", "tag", "rule", "level", "message");

    /**
     * Reads a filter.
     *
     * @param text the filter
     * @return what it chooses
     * @throws IllegalArgumentException if there is no such filter; the message says which there are
     */
    public static CaseFilter of(String text) {
        if (text.startsWith("!")) {
            return new CaseFilter(text, of(text.substring(1)).accepts().negate());
        }
        int colon = text.indexOf(':');
        return new CaseFilter(text,
                colon < 0 ? named(text) : like(text.substring(0, colon), text.substring(colon + 1)));
    }

    private static Predicate<Case> named(String pattern) {
        if (pattern.isBlank()) {
            throw new IllegalArgumentException("a filter is empty; name cases, as in 'display/server/*'");
        }
        Pattern names = glob(pattern);
        return one -> names.matcher(one.id()).matches();
    }

    private static Predicate<Case> like(String key, String word) {
        return switch (key) {
            case "suite" -> one -> one.suite().equals(word);
            case "tag" -> one -> one.basis().tags().contains(word);
            case "rule" -> one -> one.basis().rule().equalsIgnoreCase(word);
            case "level" -> {
                Level level = Level.of(word.toLowerCase(Locale.ROOT)).orElseThrow(() -> new IllegalArgumentException(
                        "there is no level '" + word + "', only required and recommended"));
                yield one -> one.basis().level() == level;
            }
            case "message" -> one -> one.subject().message().filter(word::equals).isPresent();
            default -> throw new IllegalArgumentException("there is no filter '" + key + ":', only "
                    + String.join(", ", KEYS.stream().map(known -> known + ":").toList()) + " and patterns of names");
        };
    }

    private static Pattern glob(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (String part : pattern.split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(part.isEmpty() ? "(?:)" : Pattern.quote(part));
        }
        return Pattern.compile(regex.toString());
    }
}
