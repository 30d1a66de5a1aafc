// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words that begin something. */
final class Keywords {

    /** Those that begin a definition. */
    static final List<String> OF_DEFINITIONS = List.of("typedef", "struct", "message", "channel", "protocol", "import",
            "enum8", "enum16", "enum32", "flags8", "flags16", "flags32");

    private static final Map<String, Integer> OTHERS = Map.of("typedef", SpiceProtoLexer.TYPEDEF,
            "struct", SpiceProtoLexer.STRUCT, "message", SpiceProtoLexer.MESSAGE, "channel", SpiceProtoLexer.CHANNEL,
            "protocol", SpiceProtoLexer.PROTOCOL, "import", SpiceProtoLexer.IMPORT, "server", SpiceProtoLexer.SERVER,
            "client", SpiceProtoLexer.CLIENT);

    private Keywords() {
    }

    /** {@return the type of the token that a word is, where it is a keyword in small letters} */
    static int type(String keyword) {
        return switch (keyword) {
            case "switch" -> SpiceProtoLexer.SWITCH;
            case "case" -> SpiceProtoLexer.CASE;
            case "default" -> SpiceProtoLexer.DEFAULT;
            case "enum8", "enum16", "enum32" -> SpiceProtoLexer.ENUM;
            case "flags8", "flags16", "flags32" -> SpiceProtoLexer.FLAGS;
            default -> OTHERS.getOrDefault(keyword, SpiceProtoLexer.WORD);
        };
    }

    /** {@return the keyword that a word would be in small letters} */
    static Optional<String> ignoringCase(String word) {
        return Optional.of(word.toLowerCase(Locale.ROOT)).filter(w -> type(w) != SpiceProtoLexer.WORD);
    }

    /** {@return whether a token of a type can be a name} */
    static boolean canBeName(int type) {
        return type == SpiceProtoLexer.WORD || type == SpiceProtoLexer.IMAGE_SIZE || type == SpiceProtoLexer.CSTRING
                || type == SpiceProtoLexer.BYTES || isKeyword(type);
    }

    /** {@return whether a token of a type begins a definition} */
    static boolean isOfDefinition(int type) {
        return type >= SpiceProtoLexer.TYPEDEF && type <= SpiceProtoLexer.IMPORT;
    }

    /** {@return whether a token of a type begins a definition, a label or a switch} */
    static boolean isKeyword(int type) {
        return type >= SpiceProtoLexer.TYPEDEF && type <= SpiceProtoLexer.DEFAULT;
    }
}
