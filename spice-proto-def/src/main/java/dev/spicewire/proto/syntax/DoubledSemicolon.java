// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.SyntaxCodes;

/** A semicolon right behind another one. */
final class DoubledSemicolon implements Repair {

    @Override
    public void mend(RepairCursor cursor) {
        if (cursor.type(0) == SpiceProtoLexer.SEMICOLON && cursor.previous() != null
                && cursor.previous().getType() == SpiceProtoLexer.SEMICOLON
                && cursor.context() != BraceKind.VALUES) {
            cursor.report(SyntaxCodes.UNEXPECTED, Tokens.location(cursor.ahead(0)),
                    "there is a ';' in front of this one", "leave the second ';' out");
            cursor.hide(1);
        }
    }
}
