package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.DidYouMean;
import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.SyntaxCodes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/** Reports syntax errors in the words of the language, and recovers so that the rest of the file is read too. */
final class SyntaxErrors extends DefaultErrorStrategy {

    /** Rules that are lists between braces: only there are tokens skipped until an item can begin. */
    private static final Set<Integer> LISTS = Set.of(SpiceProtoParser.RULE_file, SpiceProtoParser.RULE_body,
            SpiceProtoParser.RULE_channelBody, SpiceProtoParser.RULE_protocolBody, SpiceProtoParser.RULE_choiceBody);

    private static final List<String> DEFINITION_WORDS = List.of("typedef", "struct", "message", "channel", "protocol",
            "import", "enum8", "enum16", "enum32", "flags8", "flags16", "flags32");

    private final Diagnostics diagnostics;
    private final Set<Integer> linesWithErrors = new HashSet<>();

    SyntaxErrors(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    @Override
    public void sync(Parser parser) {
        if (LISTS.contains(parser.getContext().getRuleIndex())) {
            super.sync(parser);
        }
    }

    @Override
    protected void reportNoViableAlternative(Parser parser, NoViableAltException e) {
        report(parser, e.getOffendingToken());
    }

    @Override
    protected void reportInputMismatch(Parser parser, InputMismatchException e) {
        report(parser, e.getOffendingToken());
    }

    @Override
    protected void reportUnwantedToken(Parser parser) {
        if (!inErrorRecoveryMode(parser)) {
            beginErrorCondition(parser);
            report(parser, parser.getCurrentToken());
        }
    }

    @Override
    protected void reportMissingToken(Parser parser) {
        reportUnwantedToken(parser);
    }

    @Override
    public void reportError(Parser parser, RecognitionException e) {
        if (!inErrorRecoveryMode(parser)) {
            beginErrorCondition(parser);
            report(parser, e.getOffendingToken());
        }
    }

    private void report(Parser parser, Token found) {
        Token before = parser.getInputStream().LT(-1) == null ? null : parser.getTokenStream().LT(-1);
        boolean inLine = before == null || before.getLine() == found.getLine() && found.getType() != Token.EOF;
        Location place = inLine ? Tokens.location(found) : Tokens.behind(before);
        if (!linesWithErrors.add(place.line())) {
            return;
        }
        String message = "expected " + Expectation.at(parser)
                + (before == null ? "" : " after " + quoted(before))
                + (inLine ? ", found " + quoted(found) : "");
        diagnostics.error(SyntaxCodes.UNEXPECTED, place, message, hint(parser, found));
    }

    private static String hint(Parser parser, Token found) {
        boolean atDefinition = parser.getContext().getRuleIndex() == SpiceProtoParser.RULE_file;
        return atDefinition && found.getType() == SpiceProtoParser.WORD
                ? DidYouMean.hint(found.getText(), DEFINITION_WORDS)
                : "";
    }

    private static String quoted(Token token) {
        return token.getType() == Token.EOF ? "the end of the file" : "'" + token.getText() + "'";
    }
}
