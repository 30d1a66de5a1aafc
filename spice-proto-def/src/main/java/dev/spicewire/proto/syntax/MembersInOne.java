// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.SyntaxCodes;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Several members behind one type, {@code uint8 a, b;} as in C. */
final class MembersInOne implements Repair {

    @Override
    public void mend(RepairCursor cursor) {
        List<Token> statement = cursor.statement();
        if (!cursor.context().holdsMembers() || cursor.type(0) != SpiceProtoLexer.COMMA || statement.size() < 2
                || !statement.stream().allMatch(t -> Keywords.canBeName(t.getType()))
                || !Keywords.canBeName(cursor.type(1))) {
            return;
        }
        Token type = statement.get(0);
        String next = cursor.ahead(1).getText();
        cursor.report(SyntaxCodes.UNEXPECTED, Tokens.location(cursor.ahead(0)), "each member has a type of its own",
                "write '; " + type.getText() + " " + next + "'");
        cursor.replace(SpiceProtoLexer.SEMICOLON, ";");
        cursor.advance();
        // Were it the same type, what is wrong with that would be told twice.
        cursor.insert(SpiceProtoLexer.WORD, "uint8");
    }
}
