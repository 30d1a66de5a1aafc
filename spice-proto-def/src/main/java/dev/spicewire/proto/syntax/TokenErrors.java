// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.SyntaxCodes;
import dev.spicewire.proto.diagnostics.UnusualCharacters;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Errors that show in the tokens of a file, whatever the parser makes of them. */
final class TokenErrors {

    /** Braces inside one another; a recursive parser must have a bound. */
    private static final int MAX_DEPTH = 64;

    /** More than any number of the language needs; to convert one takes more than linear time. */
    private static final int MAX_DIGITS = 100;

    /** More than any name needs, and little enough for a message about it. */
    private static final int MAX_NAME = 10_000;

    private TokenErrors() {
    }

    /** {@return whether there are none} */
    static boolean none(List<Token> tokens) {
        return tooDeep(tokens).isEmpty() && tokens.stream().noneMatch(TokenErrors::isWrong);
    }

    /** {@return whether the tokens can be read all the same; what is wrong has been reported} */
    static boolean report(List<Token> tokens, Diagnostics diagnostics) {
        reportCharacters(tokens, diagnostics);
        HashComments.report(tokens, diagnostics);
        List<Token> tooLong = tokens.stream().filter(TokenErrors::isTooLong).toList();
        if (!tooLong.isEmpty()) {
            tooLong.forEach(t -> diagnostics.error(SyntaxCodes.TOO_LONG, Tokens.location(t), isNumber(t)
                    ? "a number has at most " + MAX_DIGITS + " characters"
                    : "a name has at most " + MAX_NAME + " characters", ""));
            return false;
        }
        Optional<Token> tooDeep = tooDeep(tokens);
        tooDeep.ifPresent(brace -> diagnostics.error(SyntaxCodes.TOO_DEEP, Tokens.location(brace),
                "braces are nested more than " + MAX_DEPTH + " deep", "define inner structs at the top of the file"));
        return tooDeep.isEmpty();
    }

    /** Of a run of unknown characters the first is reported, and of the quotes on a line. */
    private static void reportCharacters(List<Token> tokens, Diagnostics diagnostics) {
        int previous = -1;
        int lineOfQuote = -1;
        for (Token token : tokens) {
            if (token.getType() == SpiceProtoLexer.UNKNOWN) {
                int character = token.getText().codePointAt(0);
                boolean secondQuote = isQuote(character) && token.getLine() == lineOfQuote;
                lineOfQuote = isQuote(character) ? token.getLine() : lineOfQuote;
                if (!secondQuote && (token.getStartIndex() != previous + 1 || previous < 0)) {
                    diagnostics.error(SyntaxCodes.UNKNOWN_CHARACTER, Tokens.location(token),
                            "unknown character " + UnusualCharacters.describe(character), hint(character));
                }
                previous = token.getStopIndex();
            } else if (token.getType() == SpiceProtoLexer.UNCLOSED_COMMENT) {
                diagnostics.error(SyntaxCodes.UNCLOSED_COMMENT, Tokens.location(token), "this comment has no end",
                        "close it with '*/'");
            }
        }
    }

    private static String hint(int character) {
        if (Character.getType(character) == Character.SPACE_SEPARATOR) {
            return "write a blank";
        }
        return isQuote(character) ? "write '\"'" : "leave it out";
    }

    private static boolean isQuote(int character) {
        return character == '\'' || Character.getType(character) == Character.INITIAL_QUOTE_PUNCTUATION
                || Character.getType(character) == Character.FINAL_QUOTE_PUNCTUATION;
    }

    private static boolean isWrong(Token token) {
        return switch (token.getType()) {
            case SpiceProtoLexer.UNKNOWN, SpiceProtoLexer.UNCLOSED_COMMENT, SpiceProtoLexer.HASH_COMMENT -> true;
            default -> isTooLong(token);
        };
    }

    private static boolean isTooLong(Token token) {
        return token.getChannel() == Token.DEFAULT_CHANNEL
                && token.getStopIndex() - token.getStartIndex() >= (isNumber(token) ? MAX_DIGITS : MAX_NAME);
    }

    private static boolean isNumber(Token token) {
        return token.getType() == SpiceProtoLexer.DECIMAL || token.getType() == SpiceProtoLexer.HEXADECIMAL;
    }

    private static Optional<Token> tooDeep(List<Token> tokens) {
        int depth = 0;
        for (Token token : tokens) {
            if (token.getType() == SpiceProtoLexer.LEFT_BRACE && ++depth > MAX_DEPTH) {
                return Optional.of(token);
            } else if (token.getType() == SpiceProtoLexer.RIGHT_BRACE) {
                depth = Math.max(0, depth - 1);
            }
        }
        return Optional.empty();
    }
}
