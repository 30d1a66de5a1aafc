// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.Location;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * A place where blanks, line ends or comments stand between two tokens that upstream's parser takes as one: around the
 * dots of a switch variable, behind a sign, behind {@code @}.
 *
 * @param first    the token in front
 * @param second   the token behind
 * @param location both of them, as far as they are on one line
 */
public record Gap(String first, String second, Location location) {

    /** {@return all gaps of a file, in their order} */
    static List<Gap> in(List<Token> tokens) {
        List<Gap> gaps = new ArrayList<>();
        Token before = null;
        for (Token token : tokens) {
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                if (before != null && belongTogether(before.getType(), token.getType())
                        && before.getStopIndex() + 1 != token.getStartIndex()) {
                    gaps.add(new Gap(before.getText(), token.getText(), Tokens.span(before, token)));
                }
                before = token;
            }
        }
        return gaps;
    }

    private static boolean belongTogether(int first, int second) {
        boolean sign = first == SpiceProtoLexer.PLUS || first == SpiceProtoLexer.MINUS;
        boolean number = second == SpiceProtoLexer.DECIMAL || second == SpiceProtoLexer.HEXADECIMAL;
        return first == SpiceProtoLexer.DOT || second == SpiceProtoLexer.DOT || first == SpiceProtoLexer.AT
                || sign && number;
    }
}
