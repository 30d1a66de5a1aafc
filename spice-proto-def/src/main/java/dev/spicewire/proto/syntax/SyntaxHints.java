// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.DidYouMean;
import java.util.Optional;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;

/** What to write where the parser finds something else than it expects. */
final class SyntaxHints {

    private SyntaxHints() {
    }

    /**
     * A hint.
     *
     * @param parser      stands where something is wrong
     * @param found       the token that can't stand there
     * @param before      the token in front of it
     * @param expectation what could stand there
     * @return the hint, the empty string where the message says it all
     */
    static String of(Parser parser, Token found, Optional<Token> before, ExpectedSyntax expectation) {
        if (SyntaxErrors.isInFile(parser)) {
            String close = found.getType() == SpiceProtoParser.WORD
                    ? DidYouMean.hint(found.getText(), Keywords.OF_DEFINITIONS) : "";
            return close.isEmpty() && found.getType() != Token.EOF
                    ? "a definition begins with typedef, struct, enum8, flags8, message, channel or protocol" : close;
        }
        if (before.isPresent() && before.get().getType() == SpiceProtoParser.IMPORT) {
            return "write 'import \"" + Tokens.quotable(found) + ".proto\";'";
        }
        if (before.isPresent() && before.get().getType() == found.getType() && isSeparator(found)) {
            return "leave the second '" + found.getText() + "' out";
        }
        if (isAttribute(parser, found, before)) {
            return "write '@" + Tokens.quotable(found) + "'";
        }
        if (expectation.isPunctuation() && before.isPresent() && isWord(before.get())) {
            return "write '" + Tokens.quotable(before.get()) + sign(expectation) + "'";
        }
        if (found.getType() == SpiceProtoParser.LOOSE_WORD) {
            return "names begin with a letter";
        }
        boolean isType = !expectation.isPunctuation() && Keywords.isKeyword(found.getType())
                && Keywords.canBeName(parser.getTokenStream().LA(found == parser.getCurrentToken() ? 2 : 1));
        return isType ? "'" + found.getText() + "' is a keyword; give the type another name" : "";
    }

    private static String sign(ExpectedSyntax expectation) {
        String sign = expectation.words().replace("'", "");
        return sign.equals("{") || sign.equals("(") ? " " + sign : sign;
    }

    private static boolean isSeparator(Token token) {
        return token.getType() == SpiceProtoParser.SEMICOLON || token.getType() == SpiceProtoParser.COMMA;
    }

    /** A last word behind the size of an array is none of a name. */
    private static boolean isAttribute(Parser parser, Token found, Optional<Token> before) {
        boolean last = parser.getTokenStream().LA(found == parser.getCurrentToken() ? 2 : 1)
                == SpiceProtoParser.SEMICOLON;
        return last && found.getType() == SpiceProtoParser.WORD
                && before.filter(b -> b.getType() == SpiceProtoParser.RIGHT_BRACKET).isPresent();
    }

    private static boolean isWord(Token token) {
        return Keywords.canBeName(token.getType()) || token.getType() == SpiceProtoParser.DECIMAL
                || token.getType() == SpiceProtoParser.RIGHT_BRACE || token.getType() == SpiceProtoParser.RIGHT_BRACKET
                || token.getType() == SpiceProtoParser.RIGHT_PARENTHESIS
                || token.getType() == SpiceProtoParser.STRING;
    }
}
