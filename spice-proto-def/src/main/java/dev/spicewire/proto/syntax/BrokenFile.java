// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;

/**
 * The tokens of a file that has errors. All of them are needed at once, so their number is bounded.
 *
 * @param tokens of the file, of a large one those of its first definitions
 * @param cut    the first token that is left out
 */
record BrokenFile(List<Token> tokens, Optional<Token> cut) {

    /** Many times what people write. */
    static final int MOST = 1_000_000;

    /** {@return a file, or the beginning of it} */
    static BrokenFile read(TokenSource source) {
        List<Token> tokens = new ArrayList<>();
        int depth = 0;
        int whole = 0;
        Token token;
        do {
            token = source.nextToken();
            tokens.add(token);
            depth += token.getType() == SpiceProtoLexer.LEFT_BRACE ? 1
                    : token.getType() == SpiceProtoLexer.RIGHT_BRACE ? -1 : 0;
            whole = token.getType() == SpiceProtoLexer.SEMICOLON && depth == 0 ? tokens.size() : whole;
        } while (token.getType() != Token.EOF && tokens.size() < MOST);
        if (token.getType() == Token.EOF) {
            return new BrokenFile(tokens, Optional.empty());
        }
        Token cut = tokens.get(Math.min(whole, tokens.size() - 1));
        List<Token> first = new ArrayList<>(tokens.subList(0, whole));
        CommonToken end = new CommonToken(cut);
        end.setType(Token.EOF);
        end.setChannel(Token.DEFAULT_CHANNEL);
        first.add(end);
        return new BrokenFile(first, Optional.of(cut));
    }
}
