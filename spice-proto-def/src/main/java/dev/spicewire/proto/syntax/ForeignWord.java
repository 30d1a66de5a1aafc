// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.SyntaxCodes;
import dev.spicewire.proto.diagnostics.UnusualCharacters;
import java.util.HashSet;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** A name with other letters than those from A to Z; where it is used again, that is not said again. */
final class ForeignWord implements Repair {

    private final Set<String> reported = new HashSet<>();

    @Override
    public void mend(RepairCursor cursor) {
        Token word = cursor.ahead(0);
        if (word.getType() != SpiceProtoLexer.FOREIGN_WORD) {
            return;
        }
        int[] letters = word.getText().codePoints().toArray();
        int at = 0;
        while (letters[at] < 0x80) {
            at++;
        }
        if (reported.add(word.getText())) {
            Location start = Tokens.location(word);
            cursor.report(SyntaxCodes.UNKNOWN_CHARACTER,
                    new Location(start.file(), start.line(), start.column() + at, 1),
                    UnusualCharacters.describe(letters[at]) + " cannot stand in a name",
                    UnusualCharacters.isVisible(letters[at])
                            ? "names have the letters A to Z in both cases, digits and '_'" : "leave it out");
        }
        String visible = word.getText().replaceAll("\\p{Cf}", "");
        cursor.replace(Keywords.type(visible), visible.isEmpty() ? "_" : visible);
    }
}
