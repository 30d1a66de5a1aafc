// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.Location;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/** Places of tokens. */
final class Tokens {

    private static final int MOST_SHOWN = 60;

    private Tokens() {
    }

    /** {@return the place of a token, up to the end of its first line} */
    static Location location(Token token) {
        return new Location(token.getTokenSource().getSourceName(), token.getLine(),
                token.getCharPositionInLine() + 1, Math.max(1, length(token)));
    }

    /** Only comments go over several lines; of all others the text, which would be a copy, is not needed. */
    private static int length(Token token) {
        if (token.getChannel() == Token.DEFAULT_CHANNEL) {
            return token.getType() == Token.EOF ? 1 : token.getStopIndex() - token.getStartIndex() + 1;
        }
        if (token.getType() == SpiceProtoLexer.HASH_COMMENT || token.getType() == SpiceProtoLexer.UNKNOWN) {
            return token.getStopIndex() - token.getStartIndex() + 1;
        }
        String firstLine = token.getText().lines().findFirst().orElse("");
        return firstLine.codePointCount(0, firstLine.length());
    }

    /** {@return what a token says, for a message} */
    static String quotable(Token token) {
        return shortened(token.getText());
    }

    /** {@return as much of a text as a message can have} */
    static String shortened(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "...";
    }

    /** {@return the token in front of another, leaving out comments} */
    static Optional<Token> before(TokenStream tokens, Token token) {
        for (int i = token.getTokenIndex() - 1; i >= 0; i--) {
            if (tokens.get(i).getChannel() == Token.DEFAULT_CHANNEL) {
                return Optional.of(tokens.get(i));
            }
        }
        return Optional.empty();
    }

    /** {@return the place right behind a token, where something is missing} */
    static Location behind(Token token) {
        Location location = location(token);
        return new Location(location.file(), location.line(), location.column() + location.length(), 1);
    }

    /** {@return the place from one token to another, as far as it is on the line of the first} */
    static Location span(Token first, Token last) {
        Location from = location(first);
        Location to = location(last);
        return from.line() != to.line() ? from
                : new Location(from.file(), from.line(), from.column(), to.column() + to.length() - from.column());
    }
}
