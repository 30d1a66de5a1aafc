package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.SourceFile;
import dev.spicewire.proto.diagnostics.SyntaxCodes;
import dev.spicewire.proto.syntax.SpiceProtoParser.FileContext;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Reads the text of a definition file. */
public final class ProtoParser {

    /** Braces inside one another; a recursive parser must have a bound. */
    private static final int MAX_DEPTH = 64;

    /** More than any number of the language needs; to convert one takes more than linear time. */
    private static final int MAX_DIGITS = 100;

    private ProtoParser() {
    }

    /**
     * Reads a file.
     *
     * @param source      its text
     * @param diagnostics takes the syntax errors; has none yet
     * @return what could be read, empty where reading makes no sense at all
     */
    public static Optional<FileElement> parse(SourceFile source, Diagnostics diagnostics) {
        SpiceProtoLexer lexer = new SpiceProtoLexer(CharStreams.fromString(source.text(), source.name()));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        reportCharacters(tokens.getTokens(), diagnostics);
        List<Token> longNumbers = tokens.getTokens().stream().filter(ProtoParser::isLongNumber).toList();
        if (!longNumbers.isEmpty()) {
            longNumbers.forEach(n -> diagnostics.error(SyntaxCodes.LONG_NUMBER, Tokens.location(n),
                    "a number has at most " + MAX_DIGITS + " characters", ""));
            return Optional.empty();
        }
        Optional<Token> tooDeep = tooDeep(tokens.getTokens());
        if (tooDeep.isPresent()) {
            diagnostics.error(SyntaxCodes.TOO_DEEP, Tokens.location(tooDeep.get()),
                    "braces are nested more than " + MAX_DEPTH + " deep",
                            "define inner structs at the top of the file");
            return Optional.empty();
        }
        DocComments docs = new DocComments(tokens);
        FileElement file = file(tokens, docs, diagnostics);
        if (!diagnostics.hasErrors()) {
            docs.reportStray(diagnostics);
        }
        return Optional.of(file);
    }

    /** SLL prediction is fast and right for every correct file; only where it fails does the full one look again. */
    private static FileElement file(CommonTokenStream tokens, DocComments docs, Diagnostics diagnostics) {
        try {
            return correctFile(tokens, docs);
        } catch (ParseCancellationException e) {
            tokens.seek(0);
            return brokenFile(tokens, docs, diagnostics);
        }
    }

    /** Each definition's tree is gone when the next is read: it takes far more memory than what is made of it. */
    private static FileElement correctFile(CommonTokenStream tokens, DocComments docs) {
        SpiceProtoParser parser = parser(tokens, PredictionMode.SLL, new BailErrorStrategy());
        ElementBuilder elements = new ElementBuilder(docs);
        while (tokens.LA(1) != Token.EOF) {
            elements.add(tokens.LA(1) == SpiceProtoLexer.IMPORT ? parser.importDefinition() : parser.definition());
        }
        return elements.file(Gap.in(tokens.getTokens()), tokens.LT(1));
    }

    /** To go on behind an error, the parser has to know all that can follow. */
    private static FileElement brokenFile(CommonTokenStream tokens, DocComments docs, Diagnostics diagnostics) {
        FileContext file = parser(tokens, PredictionMode.LL, new SyntaxErrors(diagnostics)).file();
        ElementBuilder elements = new ElementBuilder(docs);
        file.children.forEach(elements::add);
        return elements.file(Gap.in(tokens.getTokens()), file.getStop() == null ? file.getStart() : file.getStop());
    }

    private static SpiceProtoParser parser(CommonTokenStream tokens, PredictionMode mode, ANTLRErrorStrategy errors) {
        SpiceProtoParser parser = new SpiceProtoParser(tokens);
        parser.removeErrorListeners();
        parser.getInterpreter().setPredictionMode(mode);
        parser.setErrorHandler(errors);
        return parser;
    }

    /** Of a run of unknown characters the first is reported. */
    private static void reportCharacters(List<Token> tokens, Diagnostics diagnostics) {
        int previous = -1;
        for (Token token : tokens) {
            if (token.getType() == SpiceProtoLexer.UNKNOWN) {
                if (token.getStartIndex() != previous + 1 || previous < 0) {
                    diagnostics.error(SyntaxCodes.UNKNOWN_CHARACTER, Tokens.location(token),
                            "unknown character '" + token.getText() + "'", "");
                }
                previous = token.getStopIndex();
            } else if (token.getType() == SpiceProtoLexer.UNCLOSED_COMMENT) {
                diagnostics.error(SyntaxCodes.UNCLOSED_COMMENT, Tokens.location(token), "this comment has no end",
                        "close it with '*/'");
            }
        }
    }

    private static boolean isLongNumber(Token token) {
        boolean number = token.getType() == SpiceProtoLexer.DECIMAL || token.getType() == SpiceProtoLexer.HEXADECIMAL;
        return number && token.getStopIndex() - token.getStartIndex() >= MAX_DIGITS;
    }

    private static Optional<Token> tooDeep(List<Token> tokens) {
        int depth = 0;
        for (Token token : tokens) {
            if (token.getType() == SpiceProtoLexer.LEFT_BRACE && ++depth > MAX_DEPTH) {
                return Optional.of(token);
            } else if (token.getType() == SpiceProtoLexer.RIGHT_BRACE) {
                depth = Math.max(0, depth - 1);
            }
        }
        return Optional.empty();
    }
}
