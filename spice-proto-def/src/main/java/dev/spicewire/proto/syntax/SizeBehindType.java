// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.SyntaxCodes;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** {@code uint8[4] data;} as in Java; the size stands behind the name. */
final class SizeBehindType implements Repair {

    @Override
    public void mend(RepairCursor cursor) {
        List<Token> statement = cursor.statement();
        int closing = cursor.type(1) == SpiceProtoLexer.RIGHT_BRACKET ? 1 : 2;
        if (!cursor.context().holdsMembers() || cursor.type(0) != SpiceProtoLexer.LEFT_BRACKET
                || statement.size() != 1 || cursor.type(closing) != SpiceProtoLexer.RIGHT_BRACKET
                || !Keywords.canBeName(cursor.type(closing + 1))) {
            return;
        }
        Token size = cursor.ahead(1);
        Token name = cursor.ahead(closing + 1);
        String brackets = closing == 1 ? "[]" : "[" + Tokens.quotable(size) + "]";
        cursor.report(SyntaxCodes.UNEXPECTED, Tokens.location(cursor.ahead(0)), "the size stands behind the name",
                "write '" + statement.get(0).getText() + " " + name.getText() + brackets + "'");
        cursor.hide(closing + 1);
        cursor.advance();
        cursor.insert(SpiceProtoLexer.LEFT_BRACKET, "[");
        if (closing == 2) {
            cursor.insert(size.getType(), size.getText());
        }
        cursor.insert(SpiceProtoLexer.RIGHT_BRACKET, "]");
    }
}
