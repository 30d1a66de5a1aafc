// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.where;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Stops at the first word that can't stand where it does. */
final class FirstFault extends DefaultErrorStrategy {

    /** Never leaves the reader. */
    static final class Found extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Token token;
        private final transient IntervalSet expected;

        Found(Token token, IntervalSet expected) {
            super(token.getText(), null, false, false);
            this.token = token;
            this.expected = expected;
        }

        Token token() {
            return token;
        }

        IntervalSet expected() {
            return expected;
        }
    }

    @Override
    public void recover(Parser parser, RecognitionException fault) {
        throw new Found(fault.getOffendingToken(), parser.getExpectedTokens());
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw new Found(parser.getCurrentToken(), parser.getExpectedTokens());
    }

    @Override
    public void sync(Parser parser) {
        // What can't stand here is found where it is read.
    }
}
