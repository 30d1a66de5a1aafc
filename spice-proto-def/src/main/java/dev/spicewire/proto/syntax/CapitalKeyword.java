// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.SyntaxCodes;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** A keyword with capital letters inside a definition. */
final class CapitalKeyword implements Repair {

    @Override
    public void mend(RepairCursor cursor) {
        if (cursor.context() == BraceKind.FILE || cursor.type(0) != SpiceProtoLexer.WORD) {
            return;
        }
        Optional<String> keyword = Keywords.ignoringCase(cursor.ahead(0).getText());
        if (keyword.isPresent() && stands(keyword.get(), cursor)) {
            report(cursor, cursor.ahead(0), keyword.get());
        }
    }

    /** Reports a keyword in capitals and makes small letters of it. */
    static void report(RepairCursor cursor, Token word, String keyword) {
        cursor.report(SyntaxCodes.UNEXPECTED, Tokens.location(word),
                "keywords have small letters, found '" + word.getText() + "'", "write '" + keyword + "'");
        cursor.replace(Keywords.type(keyword), keyword);
    }

    /** {@return whether what follows follows that keyword only, since the word could be a name as well} */
    private static boolean stands(String keyword, RepairCursor cursor) {
        return switch (keyword) {
            case "switch" -> cursor.type(1) == SpiceProtoLexer.LEFT_PARENTHESIS;
            case "default", "server", "client" -> cursor.type(1) == SpiceProtoLexer.COLON;
            case "case" -> cursor.context() == BraceKind.CASES && cursor.beginsStatement();
            case "message" -> cursor.type(1) == SpiceProtoLexer.LEFT_BRACE;
            case "struct" -> Keywords.canBeName(cursor.type(1)) && cursor.type(2) == SpiceProtoLexer.LEFT_BRACE;
            default -> false;
        };
    }
}
