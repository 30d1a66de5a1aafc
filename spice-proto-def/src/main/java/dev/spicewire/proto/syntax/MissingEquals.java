// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.SyntaxCodes;

/** The number of a message or channel right behind its name. */
final class MissingEquals implements Repair {

    @Override
    public void mend(RepairCursor cursor) {
        boolean numbered = cursor.context() == BraceKind.MESSAGES || cursor.context() == BraceKind.CHANNELS;
        if (numbered && !cursor.beginsStatement() && cursor.type(0) == SpiceProtoLexer.DECIMAL
                && cursor.type(1) == SpiceProtoLexer.SEMICOLON && Keywords.canBeName(cursor.previous().getType())) {
            String number = Tokens.quotable(cursor.ahead(0));
            cursor.report(SyntaxCodes.UNEXPECTED, Tokens.location(cursor.ahead(0)),
                    "expected '=' before '" + number + "'", "write '= " + number + "'");
            cursor.insert(SpiceProtoLexer.EQUALS, "=");
        }
    }
}
