// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.Diagnostics;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Mends the slips in a file that the parser would answer with several errors, or at the wrong place. */
final class Repairs {

    private Repairs() {
    }

    /**
     * Reports and mends.
     *
     * @param tokens      all tokens of the file; they are changed
     * @param diagnostics takes the slips
     * @return the tokens for the parser
     */
    static List<Token> mend(List<Token> tokens, Diagnostics diagnostics) {
        List<Repair> repairs = List.of(new ForeignWord(), new UnclosedString(), new UnclosedBrace(tokens),
                new StrayBrace(tokens), new MissingEnd(), new DefinitionKeyword(), new CapitalKeyword(),
                new TypeWords(), new MemberNumber(), new MembersInOne(), new SizeBehindType(), new DoubledSemicolon(),
                new MissingEquals(), new ValueSeparator());
        RepairCursor cursor = new RepairCursor(tokens, diagnostics);
        while (!cursor.atEnd()) {
            repairs.forEach(repair -> repair.mend(cursor));
            if (!cursor.atEnd()) {
                cursor.advance();
            }
        }
        repairs.forEach(repair -> repair.mend(cursor));
        return cursor.result();
    }
}
