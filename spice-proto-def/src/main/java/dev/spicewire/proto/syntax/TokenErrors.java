package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.SyntaxCodes;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Errors that show in the tokens of a file, whatever the parser makes of them. */
final class TokenErrors {

    /** Braces inside one another; a recursive parser must have a bound. */
    private static final int MAX_DEPTH = 64;

    /** More than any number of the language needs; to convert one takes more than linear time. */
    private static final int MAX_DIGITS = 100;

    private TokenErrors() {
    }

    /** {@return whether there are none} */
    static boolean none(List<Token> tokens) {
        return tooDeep(tokens).isEmpty() && tokens.stream().noneMatch(token -> isLongNumber(token)
                || token.getType() == SpiceProtoLexer.UNKNOWN || token.getType() == SpiceProtoLexer.UNCLOSED_COMMENT);
    }

    /** {@return whether the tokens can be read all the same; what is wrong has been reported} */
    static boolean report(List<Token> tokens, Diagnostics diagnostics) {
        reportCharacters(tokens, diagnostics);
        List<Token> longNumbers = tokens.stream().filter(TokenErrors::isLongNumber).toList();
        if (!longNumbers.isEmpty()) {
            longNumbers.forEach(n -> diagnostics.error(SyntaxCodes.LONG_NUMBER, Tokens.location(n),
                    "a number has at most " + MAX_DIGITS + " characters", ""));
            return false;
        }
        Optional<Token> tooDeep = tooDeep(tokens);
        tooDeep.ifPresent(brace -> diagnostics.error(SyntaxCodes.TOO_DEEP, Tokens.location(brace),
                "braces are nested more than " + MAX_DEPTH + " deep", "define inner structs at the top of the file"));
        return tooDeep.isEmpty();
    }

    /** Of a run of unknown characters the first is reported. */
    private static void reportCharacters(List<Token> tokens, Diagnostics diagnostics) {
        int previous = -1;
        for (Token token : tokens) {
            if (token.getType() == SpiceProtoLexer.UNKNOWN) {
                if (token.getStartIndex() != previous + 1 || previous < 0) {
                    diagnostics.error(SyntaxCodes.UNKNOWN_CHARACTER, Tokens.location(token),
                            "unknown character '" + token.getText() + "'", "");
                }
                previous = token.getStopIndex();
            } else if (token.getType() == SpiceProtoLexer.UNCLOSED_COMMENT) {
                diagnostics.error(SyntaxCodes.UNCLOSED_COMMENT, Tokens.location(token), "this comment has no end",
                        "close it with '*/'");
            }
        }
    }

    private static boolean isLongNumber(Token token) {
        boolean number = token.getType() == SpiceProtoLexer.DECIMAL || token.getType() == SpiceProtoLexer.HEXADECIMAL;
        return number && token.getStopIndex() - token.getStartIndex() >= MAX_DIGITS;
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
