// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Reads a file without errors one definition after the other: tokens and trees take far more memory than what is made
 * of them, so those of a definition are gone when the next is read. What has errors is not for this.
 */
final class CorrectFile {

    private final TokenSource source;
    private final DocComments docs;
    private final ElementBuilder elements;
    private final List<Gap> gaps = new ArrayList<>();
    private Token last;

    private CorrectFile(TokenSource source, DocComments docs) {
        this.source = source;
        this.docs = docs;
        this.elements = new ElementBuilder(docs);
    }

    /** {@return what a file consists of, nothing if there is an error} */
    static Optional<FileElement> read(SourceFile file, DocComments docs) {
        CorrectFile correct = new CorrectFile(ProtoParser.lexer(file), docs);
        try {
            return correct.all() ? Optional.of(correct.elements.file(correct.gaps, correct.last)) : Optional.empty();
        } catch (ParseCancellationException e) {
            return Optional.empty();
        }
    }

    private boolean all() {
        SpiceProtoParser parser = null;
        do {
            List<Token> piece = piece();
            if (piece.size() > BrokenFile.MOST || !TokenErrors.none(piece)) {
                return false;
            }
            CommonTokenStream tokens = new CommonTokenStream(new ListTokenSource(piece));
            parser = parser == null ? ProtoParser.parser(tokens, PredictionMode.SLL, new BailErrorStrategy()) : parser;
            parser.setTokenStream(tokens);
            docs.enter(tokens);
            if (tokens.LA(1) != Token.EOF) {
                elements.add(tokens.LA(1) == SpiceProtoLexer.IMPORT ? parser.importDefinition() : parser.definition());
            }
            if (tokens.LA(1) != Token.EOF) {
                return false;
            }
            tokens.fill();
            docs.leave();
            gaps.addAll(Gap.in(piece));
        } while (last.getType() != Token.EOF);
        return true;
    }

    /** {@return the tokens as far as a semicolon that is in no braces, or the end of the file} */
    private List<Token> piece() {
        List<Token> piece = new ArrayList<>();
        int depth = 0;
        do {
            last = source.nextToken();
            piece.add(last);
            depth += last.getType() == SpiceProtoLexer.LEFT_BRACE ? 1
                    : last.getType() == SpiceProtoLexer.RIGHT_BRACE ? -1 : 0;
        } while (piece.size() <= BrokenFile.MOST && last.getType() != Token.EOF
                && (last.getType() != SpiceProtoLexer.SEMICOLON || depth > 0));
        return piece;
    }
}
