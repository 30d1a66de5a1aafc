// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.SyntaxCodes;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * A brace that nothing closes. What comes behind it tells where its end should be: the end of the file, a definition at
 * the left margin, or a closing brace that stands further left.
 */
final class UnclosedBrace implements Repair {

    private int missing;
    private boolean reported;
    private int made;

    /**
     * A search in a file.
     *
     * @param tokens of the file: where they have a closing brace for each, nothing is ever amiss
     */
    UnclosedBrace(List<Token> tokens) {
        this.missing = OpenBrace.balance(tokens);
        // Braces in a comment without end are not seen, and that is told of the comment.
        this.reported = tokens.stream().anyMatch(t -> t.getType() == SpiceProtoLexer.UNCLOSED_COMMENT);
    }

    @Override
    public void mend(RepairCursor cursor) {
        if (missing <= 0) {
            return;
        }
        if (isStray(cursor)) {
            cursor.report(SyntaxCodes.UNEXPECTED, Tokens.location(cursor.ahead(0)), "this '{' opens nothing",
                    "leave it out");
            cursor.hide(1);
            missing--;
        }
        if (missing <= 0 || cursor.open().isEmpty()) {
            return;
        }
        if (cursor.atEnd() || beginsDefinition(cursor)) {
            report(cursor);
            while (!cursor.open().isEmpty()) {
                close(cursor);
            }
            reported = false;
        } else if (cursor.type(0) == SpiceProtoLexer.RIGHT_BRACE && cursor.beginsLine() && closesOuter(cursor)) {
            report(cursor);
            while (cursor.open().peek().indent() != cursor.ahead(0).getCharPositionInLine()) {
                close(cursor);
            }
            reported = false;
        } else if (beginsWithEnd(cursor) || cursor.open().size() > 1 && beginsWithName(cursor)) {
            Token next = cursor.ahead(0);
            cursor.report(SyntaxCodes.UNEXPECTED, Tokens.location(cursor.open().peek().brace()),
                    "nothing closes this '{'",
                    "write '}' before '" + Tokens.quotable(next) + "' in line " + next.getLine());
            cursor.insert(SpiceProtoLexer.RIGHT_BRACE, "}");
            missing--;
        }
    }

    /** A brace behind a member or the like. */
    private static boolean isStray(RepairCursor cursor) {
        return cursor.type(0) == SpiceProtoLexer.LEFT_BRACE && cursor.context() != BraceKind.FILE
                && !cursor.statement().isEmpty() && BraceKind.behind(cursor.statement()) == BraceKind.UNKNOWN;
    }

    /** What can only stand behind a closing brace. */
    private static boolean beginsWithEnd(RepairCursor cursor) {
        boolean semicolon = cursor.type(0) == SpiceProtoLexer.SEMICOLON;
        boolean attribute = cursor.type(0) == SpiceProtoLexer.AT;
        if (cursor.context() == BraceKind.VALUES) {
            return semicolon || attribute && cursor.previous().getType() == SpiceProtoLexer.COMMA;
        }
        return cursor.beginsStatement() && (semicolon || attribute);
    }

    /** Names without types stand behind the braces of a struct, message or switch only. */
    private static boolean beginsWithName(RepairCursor cursor) {
        return cursor.context().holdsMembers() && cursor.beginsStatement() && cursor.beginsLine()
                && cursor.type(0) == SpiceProtoLexer.WORD
                && (cursor.type(1) == SpiceProtoLexer.SEMICOLON || cursor.type(1) == SpiceProtoLexer.EQUALS
                || cursor.type(1) == SpiceProtoLexer.AT);
    }

    private static boolean beginsDefinition(RepairCursor cursor) {
        Token word = cursor.ahead(0);
        return word.getCharPositionInLine() == 0 && Keywords.OF_DEFINITIONS.contains(word.getText())
                && Keywords.canBeName(cursor.type(1))
                && (cursor.type(2) == SpiceProtoLexer.LEFT_BRACE || cursor.type(2) == SpiceProtoLexer.COLON);
    }

    private static boolean closesOuter(RepairCursor cursor) {
        int column = cursor.ahead(0).getCharPositionInLine();
        return column < cursor.open().peek().indent()
                && cursor.open().stream().anyMatch(brace -> brace.indent() == column);
    }

    private void report(RepairCursor cursor) {
        if (reported) {
            return;
        }
        OpenBrace innermost = cursor.open().peek();
        String end = innermost.kind() == BraceKind.CASES ? "} name;" : "};";
        String where = cursor.atEnd() ? "at the end of the file" : "before line " + cursor.ahead(0).getLine();
        cursor.report(SyntaxCodes.UNEXPECTED, Tokens.location(innermost.brace()), "nothing closes this '{'",
                "write '" + end + "' " + where);
        reported = true;
    }

    private void close(RepairCursor cursor) {
        if (!cursor.beginsStatement() && cursor.context() != BraceKind.VALUES
                && cursor.previous().getType() != SpiceProtoLexer.SEMICOLON) {
            cursor.insert(SpiceProtoLexer.SEMICOLON, ";");
        }
        boolean named = cursor.context() == BraceKind.CASES || cursor.open().size() > 1;
        cursor.insert(SpiceProtoLexer.RIGHT_BRACE, "}");
        missing--;
        if (named) {
            made++;
            cursor.insert(SpiceProtoLexer.WORD, "unnamed_" + made);
        }
        cursor.insert(SpiceProtoLexer.SEMICOLON, ";");
    }
}
