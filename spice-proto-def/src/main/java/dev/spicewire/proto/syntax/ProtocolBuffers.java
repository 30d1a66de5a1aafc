// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.SyntaxCodes;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * Tells files of Protocol Buffers, which end in {@code .proto} as well. One finding says more than one for each of
 * their lines.
 */
final class ProtocolBuffers {

    private ProtocolBuffers() {
    }

    /** {@return whether that is what the tokens are; it has been reported then} */
    static boolean report(List<Token> tokens, Diagnostics diagnostics) {
        List<Token> visible = tokens.stream().filter(t -> t.getChannel() == Token.DEFAULT_CHANNEL).toList();
        Optional<Token> sign = syntaxStatement(visible).or(() -> message(visible));
        sign.ifPresent(token -> diagnostics.error(SyntaxCodes.PROTOCOL_BUFFERS, Tokens.location(token),
                "this is a file of Protocol Buffers, not a definition of SPICE messages",
                "describe the bytes on the wire, as in 'message Ping { uint32 id; uint64 time; };'"));
        return sign.isPresent();
    }

    /** {@code syntax = "proto3";} or {@code edition = "2023";}. */
    private static Optional<Token> syntaxStatement(List<Token> tokens) {
        boolean is = tokens.size() > 2 && List.of("syntax", "edition").contains(tokens.get(0).getText())
                && tokens.get(1).getType() == SpiceProtoLexer.EQUALS
                && tokens.get(2).getType() == SpiceProtoLexer.STRING;
        return is ? Optional.of(tokens.get(0)) : Optional.empty();
    }

    /** A message of numbered members that ends without a semicolon: each for itself can be a slip. */
    private static Optional<Token> message(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).getType() == SpiceProtoLexer.MESSAGE && (i == 0 || endsDefinition(tokens.get(i - 1)))) {
                int end = endOfNumbered(tokens, i + 2);
                if (end > 0 && tokens.get(end + 1).getType() != SpiceProtoLexer.SEMICOLON) {
                    return Optional.of(tokens.get(i));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean endsDefinition(Token token) {
        return token.getType() == SpiceProtoLexer.RIGHT_BRACE || token.getType() == SpiceProtoLexer.SEMICOLON;
    }

    /** {@return the index of the brace behind members that all have numbers; 0 where there are none such} */
    private static int endOfNumbered(List<Token> tokens, int brace) {
        int at = brace + 1;
        while (at < tokens.size() && tokens.get(at).getType() != SpiceProtoLexer.RIGHT_BRACE) {
            int equals = at;
            while (equals < tokens.size() && Keywords.canBeName(tokens.get(equals).getType())) {
                equals++;
            }
            boolean numbered = equals > at + 1 && equals + 2 < tokens.size()
                    && tokens.get(equals).getType() == SpiceProtoLexer.EQUALS
                    && tokens.get(equals + 1).getType() == SpiceProtoLexer.DECIMAL
                    && tokens.get(equals + 2).getType() == SpiceProtoLexer.SEMICOLON;
            if (!numbered) {
                return 0;
            }
            at = equals + 3;
        }
        return at + 1 < tokens.size() && at > brace + 1 ? at : 0;
    }
}
