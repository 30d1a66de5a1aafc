// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.SyntaxCodes;
import org.antlr.v4.runtime.Token;

/** A file name whose second quote is missing. */
final class UnclosedString implements Repair {

    @Override
    public void mend(RepairCursor cursor) {
        Token string = cursor.ahead(0);
        if (string.getType() != SpiceProtoLexer.UNCLOSED_STRING) {
            return;
        }
        String text = string.getText().stripTrailing();
        boolean semicolon = text.endsWith(";");
        String name = semicolon ? text.substring(0, text.length() - 1) : text;
        cursor.report(SyntaxCodes.UNEXPECTED, Tokens.location(string), "this file name has no second '\"'",
                "write '" + Tokens.shortened(name) + "\";'");
        boolean imports = cursor.previous() != null && cursor.previous().getType() == SpiceProtoLexer.IMPORT;
        cursor.replace(SpiceProtoLexer.STRING, name + "\"");
        if (imports && semicolon) {
            cursor.advance();
            cursor.insert(SpiceProtoLexer.SEMICOLON, ";");
        }
    }
}
