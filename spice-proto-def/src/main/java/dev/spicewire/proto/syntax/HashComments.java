// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.SyntaxCodes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/** Lines behind {@code #}: comments as in shell scripts, and directives for C's preprocessor. */
final class HashComments {

    private static final Pattern DIRECTIVE = Pattern.compile(
            "#\\s*(?<word>include|define|undef|ifdef|ifndef|if|elif|else|endif|pragma)\\b(?:\\s*\"(?<file>[^\"]*)\")?");

    private HashComments() {
    }

    /** Reports each; of comments that fill one line after the other the first. */
    static void report(List<Token> tokens, Diagnostics diagnostics) {
        int lineOfCode = 0;
        int lineOfComment = -1;
        for (Token token : tokens) {
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                lineOfCode = token.getLine();
            } else if (token.getType() == SpiceProtoLexer.HASH_COMMENT) {
                Matcher directive = DIRECTIVE.matcher(token.getText());
                if (directive.lookingAt()) {
                    String file = directive.group("file");
                    boolean include = directive.group("word").equals("include") && file != null;
                    diagnostics.error(SyntaxCodes.UNKNOWN_CHARACTER, mark(token), "there is no preprocessor",
                            include ? "write 'import \"" + Tokens.shortened(file) + "\";'" : "leave the line out");
                } else {
                    if (token.getLine() != lineOfComment + 1 || token.getLine() == lineOfCode) {
                        diagnostics.error(SyntaxCodes.UNKNOWN_CHARACTER, mark(token), "'#' begins no comment",
                                "write '//'");
                    }
                    lineOfComment = token.getLine();
                }
            }
        }
    }

    private static Location mark(Token token) {
        Location all = Tokens.location(token);
        return new Location(all.file(), all.line(), all.column(), 1);
    }
}
