// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.SourceFile;
import dev.spicewire.proto.diagnostics.SyntaxCodes;
import dev.spicewire.proto.syntax.SpiceProtoParser.FileContext;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;

/** Reads the text of a definition file. */
public final class ProtoParser {

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
        DocComments docs = new DocComments();
        Optional<FileElement> correct = CorrectFile.read(source, docs);
        if (correct.isPresent()) {
            docs.reportStray(diagnostics);
            return correct;
        }
        BrokenFile broken = BrokenFile.read(lexer(source));
        boolean readable = !ProtocolBuffers.report(broken.tokens(), diagnostics)
                && TokenErrors.report(broken.tokens(), diagnostics);
        Optional<FileElement> file = readable ? Optional.of(brokenFile(broken.tokens(), diagnostics))
                : Optional.empty();
        if (!diagnostics.hasErrors()) {
            broken.cut().ifPresent(begin -> diagnostics.error(SyntaxCodes.TOO_LONG, Tokens.location(begin),
                    "this definition has more than " + BrokenFile.MOST + " words and signs", "make several of it"));
        }
        return file;
    }

    /** To go on behind an error, the parser has to know all that can follow. */
    private static FileElement brokenFile(List<Token> written, Diagnostics diagnostics) {
        SyntaxErrors errors = new SyntaxErrors(written, diagnostics);
        CommonTokenStream tokens = new CommonTokenStream(new ListTokenSource(Repairs.mend(written, diagnostics)));
        FileContext file = parser(tokens, PredictionMode.LL, errors).file();
        DocComments docs = new DocComments();
        docs.enter(tokens);
        ElementBuilder elements = new ElementBuilder(docs);
        file.children.forEach(elements::add);
        docs.leave();
        if (!diagnostics.hasErrors()) {
            docs.reportStray(diagnostics);
        }
        return elements.file(Gap.in(tokens.getTokens()), file.getStop() == null ? file.getStart() : file.getStop());
    }

    static SpiceProtoLexer lexer(SourceFile source) {
        SpiceProtoLexer lexer = new SpiceProtoLexer(CharStreams.fromString(source.text(), source.name()));
        lexer.removeErrorListeners();
        return lexer;
    }

    static SpiceProtoParser parser(CommonTokenStream tokens, PredictionMode mode, ANTLRErrorStrategy errors) {
        SpiceProtoParser parser = new SpiceProtoParser(tokens);
        parser.removeErrorListeners();
        parser.getInterpreter().setPredictionMode(mode);
        parser.setErrorHandler(errors);
        return parser;
    }
}
