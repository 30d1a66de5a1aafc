// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.SyntaxCodes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/** Reports syntax errors in the words of the language, and recovers so that the rest of the file is read too. */
final class SyntaxErrors extends DefaultErrorStrategy {

    /** Rules that are lists between braces: only there are tokens skipped until an item can begin. */
    private static final Set<Integer> LISTS = Set.of(SpiceProtoParser.RULE_file, SpiceProtoParser.RULE_body,
            SpiceProtoParser.RULE_channelBody, SpiceProtoParser.RULE_protocolBody, SpiceProtoParser.RULE_choiceBody);

    private static final Set<Integer> BRACES = Set.of(SpiceProtoParser.RULE_body, SpiceProtoParser.RULE_enumBody,
            SpiceProtoParser.RULE_channelBody, SpiceProtoParser.RULE_protocolBody, SpiceProtoParser.RULE_choiceBody);

    private static final Set<Integer> STATEMENTS = Set.of(SpiceProtoParser.RULE_field, SpiceProtoParser.RULE_choice,
            SpiceProtoParser.RULE_choiceCase, SpiceProtoParser.RULE_channelItem, SpiceProtoParser.RULE_channelEntry,
            SpiceProtoParser.RULE_protocolEntry, SpiceProtoParser.RULE_importDefinition,
            SpiceProtoParser.RULE_definition, SpiceProtoParser.RULE_typedefDefinition,
            SpiceProtoParser.RULE_structDefinition, SpiceProtoParser.RULE_enumDefinition,
            SpiceProtoParser.RULE_messageDefinition, SpiceProtoParser.RULE_channelDefinition,
            SpiceProtoParser.RULE_protocolDefinition);

    private static final Set<Integer> BOUNDS = Set.of(SpiceProtoParser.LEFT_BRACE, SpiceProtoParser.RIGHT_BRACE,
            SpiceProtoParser.RIGHT_BRACKET, SpiceProtoParser.RIGHT_PARENTHESIS, SpiceProtoParser.SEMICOLON,
            SpiceProtoParser.COMMA);

    private final Diagnostics diagnostics;
    private final boolean closesTooMany;
    private final Set<Integer> linesWithErrors = new HashSet<>();

    /**
     * Errors of a file.
     *
     * @param tokens      of the file
     * @param diagnostics takes them; what is found in the same line as one that it has already is a consequence of that
     */
    SyntaxErrors(List<Token> tokens, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.closesTooMany = OpenBrace.balance(tokens) < 0;
        diagnostics.sorted().forEach(d -> linesWithErrors.add(d.location().line()));
    }

    @Override
    public void sync(Parser parser) {
        if (isInFile(parser) && !inErrorRecoveryMode(parser)
                && !parser.getExpectedTokens().contains(parser.getCurrentToken().getType())) {
            reportUnwantedToken(parser);
            SkippedTokens.toDefinition(parser);
        } else if (LISTS.contains(parser.getContext().getRuleIndex())) {
            super.sync(parser);
        }
    }

    /** A token that begins or ends something is never the one too many: what belongs in front of it is missing. */
    @Override
    protected Token singleTokenDeletion(Parser parser) {
        return BOUNDS.contains(parser.getCurrentToken().getType()) ? null : super.singleTokenDeletion(parser);
    }

    @Override
    public void reportError(Parser parser, RecognitionException e) {
        if (!inErrorRecoveryMode(parser)) {
            beginErrorCondition(parser);
            boolean ahead = e instanceof NoViableAltException;
            report(parser, e.getOffendingToken(), ahead ? ExpectedSyntax.item(parser) : ExpectedSyntax.at(parser));
        }
    }

    @Override
    protected void reportUnwantedToken(Parser parser) {
        if (!inErrorRecoveryMode(parser)) {
            beginErrorCondition(parser);
            report(parser, parser.getCurrentToken(), ExpectedSyntax.at(parser));
        }
    }

    @Override
    protected void reportMissingToken(Parser parser) {
        reportUnwantedToken(parser);
    }

    /**
     * Goes on where the next thing of its kind can begin: behind the braces, behind the statement, at the next value. A
     * part of a statement leaves that to the statement.
     */
    @Override
    public void recover(Parser parser, RecognitionException e) {
        int rule = parser.getContext().getRuleIndex();
        if (BRACES.contains(rule)) {
            SkippedTokens.throughBraces(parser);
        } else if (STATEMENTS.contains(rule)) {
            SkippedTokens.throughStatement(parser);
        } else if (rule == SpiceProtoParser.RULE_enumValue) {
            SkippedTokens.toNextValue(parser);
        } else if (rule == SpiceProtoParser.RULE_file) {
            SkippedTokens.toDefinition(parser);
        }
    }

    private void report(Parser parser, Token found, ExpectedSyntax expectation) {
        Optional<Token> before = Tokens.before(parser.getTokenStream(), found);
        boolean end = found.getType() == Token.EOF;
        boolean sameLine = before.filter(b -> b.getLine() == found.getLine()).isPresent();
        boolean missing = before.isPresent() && (end || !sameLine && expectation.isPunctuation());
        Location location = missing ? Tokens.behind(before.get()) : Tokens.location(found);
        if (!linesWithErrors.add(location.line())) {
            return;
        }
        if (found.getType() == SpiceProtoParser.RIGHT_BRACE && isInFile(parser)) {
            diagnostics.error(SyntaxCodes.UNEXPECTED, location, "this '}' closes nothing",
                    "leave it out, or a '}' above that stands too early");
            return;
        }
        String message = "expected " + expectation.words()
                + before.filter(b -> missing || sameLine).map(b -> " after '" + Tokens.quotable(b) + "'").orElse("")
                + (missing && !end ? ""
                : ", found " + (end ? "the end of the file" : "'" + Tokens.quotable(found) + "'"));
        String hint = isInFile(parser) && closesTooMany
                ? "a '}' above may stand too early" : SyntaxHints.of(parser, found, before, expectation);
        diagnostics.error(SyntaxCodes.UNEXPECTED, location, message, hint);
    }

    static boolean isInFile(Parser parser) {
        return parser.getContext().getRuleIndex() == SpiceProtoParser.RULE_file;
    }
}
