// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;

/** What the parser leaves out behind an error. */
final class SkippedTokens {

    private SkippedTokens() {
    }

    /** As far as the brace that closes those around the error. */
    static void throughBraces(Parser parser) {
        int depth = 1;
        while (depth > 0 && !beginsDefinition(parser)) {
            int type = parser.consume().getType();
            depth += type == SpiceProtoParser.LEFT_BRACE ? 1 : type == SpiceProtoParser.RIGHT_BRACE ? -1 : 0;
        }
    }

    /** As far as the next semicolon, with all braces in front of it; not beyond the braces around the error. */
    static void throughStatement(Parser parser) {
        int depth = 0;
        while (!beginsDefinition(parser)) {
            int type = parser.getCurrentToken().getType();
            if (depth == 0 && type == SpiceProtoParser.RIGHT_BRACE && !isAtTop(parser)) {
                return;
            }
            parser.consume();
            depth += type == SpiceProtoParser.LEFT_BRACE ? 1
                    : type == SpiceProtoParser.RIGHT_BRACE && depth > 0 ? -1 : 0;
            if (depth == 0 && type == SpiceProtoParser.SEMICOLON) {
                return;
            }
        }
    }

    private static boolean isAtTop(Parser parser) {
        return parser.getContext().depth() <= 3;
    }

    /** As far as a comma or the brace that closes the enum. */
    static void toNextValue(Parser parser) {
        while (!beginsDefinition(parser)) {
            switch (parser.getCurrentToken().getType()) {
                case SpiceProtoParser.COMMA, SpiceProtoParser.RIGHT_BRACE:
                    return;
                default:
                    parser.consume();
            }
        }
    }

    /** As far as a keyword with a name behind it. */
    static void toDefinition(Parser parser) {
        while (!beginsDefinition(parser) && !(Keywords.isOfDefinition(parser.getCurrentToken().getType())
                && (Keywords.canBeName(parser.getTokenStream().LA(2))
                || parser.getTokenStream().LA(2) == SpiceProtoParser.STRING))) {
            parser.consume();
        }
    }

    /** A definition at the left margin tells that the closing brace itself is missing. */
    private static boolean beginsDefinition(Parser parser) {
        Token token = parser.getCurrentToken();
        return token.getType() == Token.EOF
                || token.getCharPositionInLine() == 0 && Keywords.OF_DEFINITIONS.contains(token.getText())
                && Keywords.canBeName(parser.getTokenStream().LA(2));
    }
}
