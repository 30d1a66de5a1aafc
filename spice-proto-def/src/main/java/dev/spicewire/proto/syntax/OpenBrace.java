// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * A brace that is open at some place.
 *
 * @param kind   what stands behind it
 * @param brace  the brace
 * @param indent the column in which its line begins, from 0
 */
record OpenBrace(BraceKind kind, Token brace, int indent) {

    /** {@return how many opening braces there are more than closing ones} */
    static int balance(List<Token> tokens) {
        return tokens.stream().mapToInt(OpenBrace::step).sum();
    }

    private static int step(Token token) {
        return token.getType() == SpiceProtoLexer.LEFT_BRACE ? 1
                : token.getType() == SpiceProtoLexer.RIGHT_BRACE ? -1 : 0;
    }
}
