// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.SourceFile;
import dev.spicewire.proto.diagnostics.SyntaxCodes;
import dev.spicewire.proto.syntax.FileElement;
import dev.spicewire.proto.syntax.Gap;
import dev.spicewire.proto.syntax.ProtoParser;
import dev.spicewire.proto.syntax.element.DefinitionElement;
import dev.spicewire.proto.syntax.element.ImportElement;
import dev.spicewire.proto.syntax.element.Name;
import dev.spicewire.proto.syntax.element.ProtocolElement;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a file and puts the definitions of imported files where the imports are; each file once. */
final class Imports {

    private final SourceReader reader;
    private final Diagnostics diagnostics;
    private final List<SourceFile> sources = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<DefinitionElement> definitions = new ArrayList<>();
    private final List<Location> docComments = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    Imports(SourceReader reader, Diagnostics diagnostics) {
        this.reader = reader;
        this.diagnostics = diagnostics;
    }

    /** {@return the files that were read, in that order} */
    List<SourceFile> sources() {
        return sources;
    }

    /** {@return the definitions of a file and of what it imports, empty where it could not be parsed at all} */
    Optional<ParsedFile> load(SourceFile main) {
        return add(main).map(file -> new ParsedFile(main.name(), definitions, docComments, gaps, file.end()));
    }

    private Optional<FileElement> add(SourceFile source) {
        sources.add(source);
        seen.add(source.name());
        open.push(source.name());
        Diagnostics inFile = new Diagnostics();
        Optional<FileElement> file = ProtoParser.parse(source, inFile);
        diagnostics.addAll(inFile);
        file.ifPresent(this::add);
        open.pop();
        return file;
    }

    private void add(FileElement file) {
        docComments.addAll(file.docComments());
        gaps.addAll(file.gaps());
        for (DefinitionElement definition : file.definitions()) {
            // The protocol of an imported file is that file's own; what is imported are its definitions.
            if (open.size() == 1 || !(definition instanceof ProtocolElement)) {
                definitions.add(definition);
            }
            if (definition instanceof ImportElement imported) {
                add(imported.name());
            }
        }
    }

    private void add(Name imported) {
        try {
            String name = reader.resolve(imported.location().file(), imported.text());
            if (open.contains(name)) {
                diagnostics.error(SyntaxCodes.IMPORT_CYCLE, imported.location(),
                        "'" + imported + "' imports this file, directly or through others",
                        "move what both need to a third file");
            } else if (!seen.contains(name)) {
                add(reader.read(name));
            }
        } catch (IOException e) {
            String hint = e instanceof NoSuchFileException ? "the path begins at the directory of this file" : "";
            diagnostics.error(SyntaxCodes.IMPORT_NOT_READ, imported.location(),
                    "cannot read the import: " + e.getMessage(), hint);
        }
    }
}
