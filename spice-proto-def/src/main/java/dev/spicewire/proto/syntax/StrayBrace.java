// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.SyntaxCodes;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** A closing brace in the middle of a statement, in a file that has too many of them. */
final class StrayBrace implements Repair {

    private int tooMany;

    /**
     * A search in a file.
     *
     * @param tokens of the file: where they have an opening brace for each closing one, none is stray
     */
    StrayBrace(List<Token> tokens) {
        this.tooMany = -OpenBrace.balance(tokens);
    }

    @Override
    public void mend(RepairCursor cursor) {
        boolean inMember = cursor.context().holdsMembers() && !cursor.beginsStatement();
        if (tooMany > 0 && inMember && cursor.type(0) == SpiceProtoLexer.RIGHT_BRACE
                && cursor.previous().getType() != SpiceProtoLexer.RIGHT_BRACE) {
            cursor.report(SyntaxCodes.UNEXPECTED, Tokens.location(cursor.ahead(0)), "this '}' closes nothing",
                    "leave it out");
            cursor.hide(1);
            tooMany--;
        }
    }
}
