// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.SyntaxCodes;
import org.antlr.v4.runtime.Token;

/** What parts the values of an enum: a comma, which is missing, or a semicolon in its place. */
final class ValueSeparator implements Repair {

    @Override
    public void mend(RepairCursor cursor) {
        if (cursor.context() != BraceKind.VALUES || cursor.previous() == null) {
            return;
        }
        Token before = cursor.previous();
        String hint = "write '" + Tokens.quotable(before) + ",'";
        if (cursor.type(0) == SpiceProtoLexer.SEMICOLON) {
            cursor.report(SyntaxCodes.UNEXPECTED, Tokens.location(cursor.ahead(0)),
                    "values are parted by ',', found ';'", hint);
            cursor.replace(SpiceProtoLexer.COMMA, ",");
        } else if (endsValue(before.getType()) && isName(cursor.type(0))) {
            cursor.report(SyntaxCodes.UNEXPECTED, Tokens.behind(before),
                    "expected ',' after '" + Tokens.quotable(before) + "'", hint);
            cursor.insert(SpiceProtoLexer.COMMA, ",");
        }
    }

    private static boolean endsValue(int type) {
        return isName(type) || type == SpiceProtoLexer.HEXADECIMAL || type == SpiceProtoLexer.RIGHT_PARENTHESIS;
    }

    private static boolean isName(int type) {
        return Keywords.canBeName(type) || type == SpiceProtoLexer.LOOSE_WORD || type == SpiceProtoLexer.DECIMAL;
    }
}
