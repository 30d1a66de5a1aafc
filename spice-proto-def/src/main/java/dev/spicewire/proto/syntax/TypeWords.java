// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.ForeignTypes;
import dev.spicewire.proto.diagnostics.SyntaxCodes;
import dev.spicewire.proto.diagnostics.TypeCodes;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** A type of several words, as C and Protocol Buffers have them; the language has one word for each type. */
final class TypeWords implements Repair {

    private static final int MOST = 4;

    @Override
    public void mend(RepairCursor cursor) {
        if (!cursor.context().holdsMembers() || !cursor.beginsStatement()) {
            return;
        }
        kindInFront(cursor);
        label(cursor);
        words(cursor);
    }

    /** {@code struct Point p;} as in C. */
    private static void kindInFront(RepairCursor cursor) {
        Token kind = cursor.ahead(0);
        boolean isKind = kind.getType() == SpiceProtoLexer.STRUCT || kind.getType() == SpiceProtoLexer.ENUM
                || kind.getType() == SpiceProtoLexer.FLAGS || kind.getText().equals("enum");
        if (isKind && Keywords.canBeName(cursor.type(1)) && continuesMember(cursor.type(2))) {
            String type = cursor.ahead(1).getText();
            cursor.report(SyntaxCodes.UNEXPECTED, Tokens.location(kind),
                    "a type is used by its name alone, without '" + kind.getText() + "'", "write '" + type + "'");
            cursor.hide(1);
        }
    }

    private static void label(RepairCursor cursor) {
        String word = cursor.ahead(0).getText();
        if (ForeignTypes.isLabel(word) && Keywords.canBeName(cursor.type(1)) && continuesMember(cursor.type(2))) {
            cursor.report(SyntaxCodes.UNEXPECTED, Tokens.location(cursor.ahead(0)), "there is no '" + word + "'",
                    ForeignTypes.hintForLabel(word, cursor.ahead(1).getText()));
            cursor.hide(1);
        }
    }

    private static void words(RepairCursor cursor) {
        List<String> words = new ArrayList<>();
        while (words.size() < MOST && ForeignTypes.isPart(cursor.ahead(words.size()).getText())) {
            words.add(cursor.ahead(words.size()).getText());
        }
        if (words.size() > 1 && continuesMember(cursor.type(words.size()))) {
            String type = ForeignTypes.ofWords(words);
            cursor.report(TypeCodes.UNKNOWN_TYPE, Tokens.span(cursor.ahead(0), cursor.ahead(words.size() - 1)),
                    "'" + String.join(" ", words) + "' is no type of the language", "write '" + type + "'");
            cursor.hide(words.size() - 1);
            cursor.replace(SpiceProtoLexer.WORD, type);
        }
    }

    private static boolean continuesMember(int type) {
        return type == SpiceProtoLexer.STAR || Keywords.canBeName(type);
    }
}
