// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.SyntaxCodes;
import org.antlr.v4.runtime.Token;

/** A number behind a member: that of a field in Protocol Buffers, a value to begin with, or the bits of one in C. */
final class MemberNumber implements Repair {

    private static final int MOST_VALUES = 100;
    private static final String NO_NUMBERS =
            "members have neither numbers nor values to begin with; they follow one another on the wire";

    @Override
    public void mend(RepairCursor cursor) {
        Token sign = cursor.ahead(0);
        boolean equals = sign.getType() == SpiceProtoLexer.EQUALS;
        if (!cursor.context().holdsMembers() || cursor.beginsStatement()
                || !equals && sign.getType() != SpiceProtoLexer.COLON) {
            return;
        }
        if (equals && cursor.type(1) == SpiceProtoLexer.LEFT_BRACE) {
            values(cursor);
        } else if (isValue(cursor.type(1))) {
            value(cursor, sign, equals);
        }
    }

    /** {@code = { 0 }} as in C. */
    private static void values(RepairCursor cursor) {
        int end = 2;
        while (end < MOST_VALUES && cursor.type(end) != SpiceProtoLexer.RIGHT_BRACE) {
            end++;
        }
        if (cursor.type(end + 1) == SpiceProtoLexer.SEMICOLON) {
            cursor.report(SyntaxCodes.UNEXPECTED, Tokens.span(cursor.ahead(0), cursor.ahead(end)), NO_NUMBERS,
                    "leave '= {...}' out");
            cursor.hide(end + 1);
        }
    }

    private static void value(RepairCursor cursor, Token sign, boolean equals) {
        Token value = cursor.ahead(1);
        if (cursor.ahead(2).getLine() != value.getLine() || endsNumber(cursor.type(2))) {
            String found = sign.getText() + (equals ? " " : "") + Tokens.quotable(value);
            cursor.report(SyntaxCodes.UNEXPECTED, Tokens.span(sign, value), equals ? NO_NUMBERS
                    : "members are not counted in bits", "leave '" + found + "' out");
            cursor.hide(2);
        }
    }

    private static boolean endsNumber(int type) {
        return type == SpiceProtoLexer.SEMICOLON || type == SpiceProtoLexer.AT || type == SpiceProtoLexer.RIGHT_BRACE;
    }

    private static boolean isValue(int type) {
        return type == SpiceProtoLexer.DECIMAL || type == SpiceProtoLexer.HEXADECIMAL
                || type == SpiceProtoLexer.STRING || Keywords.canBeName(type);
    }
}
