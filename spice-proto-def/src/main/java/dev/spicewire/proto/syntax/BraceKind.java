// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import java.util.List;
import org.antlr.v4.runtime.Token;

/** What stands between braces, or at the top of a file. */
enum BraceKind {
    /** Definitions. */
    FILE,
    /** Members of a struct or message. */
    MEMBERS,
    /** Cases of a switch. */
    CASES,
    /** Values of an enum or flags. */
    VALUES,
    /** Messages of a channel. */
    MESSAGES,
    /** Channels of the protocol. */
    CHANNELS,
    /** Nobody knows. */
    UNKNOWN;

    /** {@return what the brace behind the beginning of a statement opens} */
    static BraceKind behind(List<Token> statement) {
        for (Token token : statement) {
            switch (token.getType()) {
                case SpiceProtoLexer.STRUCT, SpiceProtoLexer.MESSAGE:
                    return MEMBERS;
                case SpiceProtoLexer.SWITCH:
                    return CASES;
                case SpiceProtoLexer.ENUM, SpiceProtoLexer.FLAGS:
                    return VALUES;
                case SpiceProtoLexer.CHANNEL:
                    return MESSAGES;
                case SpiceProtoLexer.PROTOCOL:
                    return CHANNELS;
                default:
            }
        }
        return UNKNOWN;
    }

    /** {@return whether members stand there} */
    boolean holdsMembers() {
        return this == MEMBERS || this == CASES;
    }
}
