// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.DidYouMean;
import dev.spicewire.proto.diagnostics.SyntaxCodes;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/** A definition that begins with a word like a keyword: in capitals, misspelt, or one of another language. */
final class DefinitionKeyword implements Repair {

    private static final Pattern ENUM_OF_SOME_WIDTH = Pattern.compile("(enum|flags)(\\d{0,9})");

    @Override
    public void mend(RepairCursor cursor) {
        if (cursor.context() != BraceKind.FILE || !cursor.beginsStatement()
                || cursor.type(0) != SpiceProtoLexer.WORD || !beginsDefinition(cursor)) {
            return;
        }
        Token word = cursor.ahead(0);
        Matcher width = ENUM_OF_SOME_WIDTH.matcher(word.getText());
        if (width.matches()) {
            wrongWidth(cursor, word, width);
        } else if (word.getText().equals("union")) {
            cursor.report(SyntaxCodes.UNEXPECTED, Tokens.location(word), "there are no unions",
                    "write a struct with 'switch (variable) { case VALUE: ... } name;' in it");
            cursor.replace(SpiceProtoLexer.STRUCT, "struct");
        } else {
            misspelt(cursor, word);
        }
    }

    private static boolean beginsDefinition(RepairCursor cursor) {
        boolean named = Keywords.canBeName(cursor.type(1));
        return cursor.type(1) == SpiceProtoLexer.STRING || named && switch (cursor.type(2)) {
            case SpiceProtoLexer.LEFT_BRACE, SpiceProtoLexer.COLON -> true;
            default -> Keywords.canBeName(cursor.type(2)) && cursor.type(3) == SpiceProtoLexer.SEMICOLON;
        };
    }

    private static void wrongWidth(RepairCursor cursor, Token word, Matcher width) {
        String kind = width.group(1);
        String message = width.group(2).isEmpty()
                ? "'" + kind + "' does not say how many bits the values have on the wire"
                : "values of " + width.group(2) + " bits are not possible";
        String hint = "write '" + kind + "8', '" + kind + "16' or '" + kind + "32'";
        cursor.report(SyntaxCodes.UNEXPECTED, Tokens.location(word), message, hint);
        cursor.replace(Keywords.type(kind + "32"), kind + "32");
    }

    private static void misspelt(RepairCursor cursor, Token word) {
        Optional<String> capitals = Keywords.ignoringCase(word.getText());
        if (capitals.isPresent()) {
            CapitalKeyword.report(cursor, word, capitals.get());
            return;
        }
        Optional<String> meant = cursor.type(1) == SpiceProtoLexer.STRING ? Optional.of("import")
                : DidYouMean.closest(word.getText(), Keywords.OF_DEFINITIONS);
        meant.ifPresent(keyword -> {
            cursor.report(SyntaxCodes.UNEXPECTED, Tokens.location(word),
                    "expected a definition, found '" + word.getText() + "'", "did you mean '" + keyword + "'?");
            cursor.replace(Keywords.type(keyword), keyword);
        });
    }
}
