// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.SyntaxCodes;

/** A definition that ends with its brace, without the semicolon. */
final class MissingEnd implements Repair {

    @Override
    public void mend(RepairCursor cursor) {
        boolean behindBraces = cursor.context() == BraceKind.FILE && !cursor.beginsStatement()
                && cursor.statement().get(0).getType() == SpiceProtoLexer.RIGHT_BRACE;
        if (behindBraces && cursor.beginsLine() && Keywords.canBeName(cursor.type(0))
                && Keywords.canBeName(cursor.type(1))) {
            String last = Tokens.quotable(cursor.previous());
            cursor.report(SyntaxCodes.UNEXPECTED, Tokens.behind(cursor.previous()), "expected ';' after '" + last + "'",
                    "write '" + last + ";'");
            cursor.insert(SpiceProtoLexer.SEMICOLON, ";");
        }
    }
}
