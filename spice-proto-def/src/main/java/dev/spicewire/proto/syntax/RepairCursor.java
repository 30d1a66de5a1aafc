// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.Code;
import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Goes through the tokens of a file once; {@link Repair}s look around from it and change tokens. */
final class RepairCursor {

    private final List<Token> tokens;
    private final Diagnostics diagnostics;
    private final Map<Token, List<Token>> inserted = new IdentityHashMap<>();
    private final Deque<OpenBrace> open = new ArrayDeque<>();
    private final List<Token> statement = new ArrayList<>();
    private int next;
    private Token previous;
    private int line;
    private int indent;

    RepairCursor(List<Token> tokens, Diagnostics diagnostics) {
        this.tokens = tokens;
        this.diagnostics = diagnostics;
        skipHidden();
    }

    /** {@return the token that is a number of tokens ahead, of the last one, the end of the file, any number} */
    Token ahead(int distance) {
        int at = next;
        for (int left = distance; at < tokens.size() - 1 && (left > 0 || hidden(at)); at++) {
            left -= hidden(at) ? 0 : 1;
        }
        return tokens.get(at);
    }

    /** {@return the type of the token that is a number of tokens ahead} */
    int type(int distance) {
        return ahead(distance).getType();
    }

    /** {@return the token in front, null at the beginning of the file} */
    Token previous() {
        return previous;
    }

    /** {@return the tokens of the statement before the cursor} */
    List<Token> statement() {
        return statement;
    }

    /** {@return whether a statement begins here} */
    boolean beginsStatement() {
        return statement.isEmpty();
    }

    /** {@return what stands between the innermost braces} */
    BraceKind context() {
        return open.isEmpty() ? BraceKind.FILE : open.peek().kind();
    }

    /** {@return the braces that are open, the innermost first} */
    Deque<OpenBrace> open() {
        return open;
    }

    /** {@return whether the next token is the first one of its line} */
    boolean beginsLine() {
        return previous == null || ahead(0).getLine() != previous.getLine();
    }

    /** Reports a slip. */
    void report(Code code, Location location, String message, String hint) {
        diagnostics.error(code, location, message, hint);
    }

    /** Takes the next tokens out. */
    void hide(int count) {
        for (int i = 0; i < count; i++) {
            ((CommonToken) ahead(0)).setChannel(Token.HIDDEN_CHANNEL);
            skipHidden();
        }
    }

    /** Makes another token of the next one. */
    void replace(int type, String text) {
        CommonToken token = (CommonToken) ahead(0);
        token.setType(type);
        token.setText(text);
    }

    /** Puts a token in front of the next one; the cursor is in front of it then. */
    void insert(int type, String text) {
        CommonToken token = new CommonToken(ahead(0));
        token.setType(type);
        token.setText(text);
        inserted.computeIfAbsent(ahead(0), t -> new ArrayList<>()).add(token);
        pass(token);
    }

    /** Goes behind the next token. */
    void advance() {
        pass(ahead(0));
        next++;
        skipHidden();
    }

    /** {@return whether nothing is left but the end of the file} */
    boolean atEnd() {
        return type(0) == Token.EOF;
    }

    /** {@return all tokens as they are now} */
    List<Token> result() {
        List<Token> result = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            result.addAll(inserted.getOrDefault(token, List.of()));
            result.add(token);
        }
        return result;
    }

    private void pass(Token token) {
        if (token.getLine() != line) {
            line = token.getLine();
            indent = token.getCharPositionInLine();
        }
        switch (token.getType()) {
            case SpiceProtoLexer.LEFT_BRACE -> {
                open.push(new OpenBrace(BraceKind.behind(statement), token, indent));
                statement.clear();
            }
            case SpiceProtoLexer.RIGHT_BRACE -> {
                open.poll();
                statement.clear();
                statement.add(token);
            }
            case SpiceProtoLexer.SEMICOLON -> statement.clear();
            case SpiceProtoLexer.COLON -> endLabel(token);
            default -> statement.add(token);
        }
        previous = token;
    }

    private void endLabel(Token colon) {
        boolean label = !statement.isEmpty() && switch (statement.get(0).getType()) {
            case SpiceProtoLexer.CASE, SpiceProtoLexer.DEFAULT, SpiceProtoLexer.SERVER, SpiceProtoLexer.CLIENT -> true;
            default -> false;
        };
        if (label) {
            statement.clear();
        } else {
            statement.add(colon);
        }
    }

    private void skipHidden() {
        while (next < tokens.size() - 1 && hidden(next)) {
            next++;
        }
    }

    private boolean hidden(int index) {
        return tokens.get(index).getChannel() != Token.DEFAULT_CHANNEL;
    }
}
