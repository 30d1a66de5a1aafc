package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.SyntaxCodes;
import org.antlr.v4.runtime.Token;

/** A number behind a member: that of a field in Protocol Buffers, a value to begin with, or the bits of one in C. */
final class MemberNumber implements Repair {

    @Override
    public void mend(RepairCursor cursor) {
        Token sign = cursor.ahead(0);
        boolean equals = sign.getType() == SpiceProtoLexer.EQUALS;
        if (!cursor.context().holdsMembers() || cursor.beginsStatement()
                || !equals && sign.getType() != SpiceProtoLexer.COLON || !isValue(cursor.type(1))) {
            return;
        }
        Token value = cursor.ahead(1);
        if (cursor.ahead(2).getLine() != value.getLine() || endsNumber(cursor.type(2))) {
            String found = sign.getText() + (equals ? " " : "") + Tokens.quotable(value);
            cursor.report(SyntaxCodes.UNEXPECTED, Tokens.span(sign, value), equals
                    ? "members have neither numbers nor values to begin with; they follow one another on the wire"
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
