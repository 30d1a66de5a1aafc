// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What generators make of a name, and names that differ in little from it. */
final class Derivations {

    private static final List<UnaryOperator<String>> ALL = Stream.concat(
            Stream.of("_count", "_length", "_offset", "_text", "_value", "_null", "_case", "_end", "_at", "_list",
                    "_writer", "_variable", "_size", "Count", "Length", "Value", "Case", "Null", "_", "__", "2",
                    "Channel", "ServerMessage", "ClientHandler", "ServerDispatcher", "Channels", "_choice", "_by_index")
                    .map(suffix -> (UnaryOperator<String>) word -> word + suffix),
            Stream.<UnaryOperator<String>>of(
                    word -> word,
                    word -> "has_" + word,
                    word -> "begin_" + word,
                    word -> "not_" + word,
                    word -> "_" + word,
                    word -> word.toUpperCase(Locale.ROOT),
                    word -> word.toLowerCase(Locale.ROOT),
                    word -> word.replace("_", "__"),
                    word -> word.replace("_", ""),
                    word -> word.replaceFirst("Channel$", ""),
                    Derivations::camel,
                    word -> capital(camel(word)),
                    word -> "has" + capital(camel(word)))).toList();

    private Derivations() {
    }

    /** {@return something made of a word} */
    static String of(String word, int form) {
        return ALL.get(form % ALL.size()).apply(word);
    }

    /** {@return how many there are} */
    static int count() {
        return ALL.size();
    }

    private static String camel(String word) {
        StringBuilder camel = new StringBuilder();
        for (String part : word.split("_")) {
            camel.append(camel.isEmpty() ? part : capital(part));
        }
        return camel.toString();
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
