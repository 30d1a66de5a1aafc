package dev.spicewire.proto.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;

/** The tokens of a file that has errors. All of them are needed at once, so their number is bounded. */
final class BrokenFile {

    /** Many times what people write. Of a larger file the first part is looked at. */
    private static final int MOST = 1_000_000;

    private BrokenFile() {
    }

    /** {@return the tokens, of a large file those of its first definitions} */
    static List<Token> tokens(TokenSource source) {
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
            return tokens;
        }
        List<Token> first = new ArrayList<>(tokens.subList(0, whole == 0 ? tokens.size() : whole));
        CommonToken end = new CommonToken(token);
        end.setType(Token.EOF);
        end.setChannel(Token.DEFAULT_CHANNEL);
        first.add(end);
        return first;
    }
}
