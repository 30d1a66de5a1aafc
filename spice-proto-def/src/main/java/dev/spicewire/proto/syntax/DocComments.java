// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.SyntaxCodes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.BufferedTokenStream;
import org.antlr.v4.runtime.Token;

/** Gives each element the doc comment in front of it. */
final class DocComments {

    private static final Pattern STARS_AT_THE_LEFT = Pattern.compile("^\\s*\\*+ ?");

    private final List<Location> all = new ArrayList<>();
    private final List<Location> stray = new ArrayList<>();
    private final Set<Integer> used = new HashSet<>();
    private BufferedTokenStream tokens;

    /** Turns to the tokens of a part of the file. */
    void enter(BufferedTokenStream part) {
        tokens = part;
        used.clear();
    }

    /** Ends the part: what no element took by now documents nothing. */
    void leave() {
        for (Token token : tokens.getTokens()) {
            if (isDoc(token)) {
                all.add(Tokens.location(token));
                if (!used.contains(token.getTokenIndex())) {
                    stray.add(Tokens.location(token));
                }
            }
        }
    }

    /** {@return the text of the last doc comment right before a token, or the empty string} */
    String before(Token first) {
        List<Token> hidden = tokens.getHiddenTokensToLeft(first.getTokenIndex());
        if (hidden == null) {
            return "";
        }
        for (int i = hidden.size() - 1; i >= 0; i--) {
            if (isDoc(hidden.get(i))) {
                used.add(hidden.get(i).getTokenIndex());
                return clean(hidden.get(i).getText());
            }
        }
        return "";
    }

    /** {@return where the doc comments of the file are} */
    List<Location> all() {
        return List.copyOf(all);
    }

    /** Warns of each doc comment that no element took. */
    void reportStray(Diagnostics diagnostics) {
        stray.forEach(location -> diagnostics.warning(SyntaxCodes.STRAY_DOC, location,
                "this doc comment documents nothing",
                "move it right before what it describes, or write '/*'"));
    }

    private static boolean isDoc(Token token) {
        return token.getType() == SpiceProtoLexer.DOC_COMMENT;
    }

    /** {@return the text without the comment's marks, the stars at the left and blank lines around it} */
    private static String clean(String comment) {
        return comment.substring("/**".length(), comment.length() - "*/".length()).lines()
                .map(line -> STARS_AT_THE_LEFT.matcher(line).replaceFirst("").stripTrailing())
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
