// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen;

import dev.spicewire.output.OutputChange;
import dev.spicewire.output.OutputDirectory;
import dev.spicewire.output.OutputTree;
import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.select.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One run of a backend over definitions into a directory. */
public final class Generation {

    private final List<Resolution> definitions;
    private final List<Protocol> protocols;
    private final Selection selection;
    private final Backend backend;

    /**
     * Prepares a run.
     *
     * @param definitions definitions without errors
     * @param selection   which of their messages are wanted
     * @param backend     the backend
     * @throws IllegalArgumentException if a definition has errors, or the selection names what none of them has
     */
    public Generation(List<Resolution> definitions, Selection selection, Backend backend) {
        if (definitions.stream().anyMatch(d -> d.protocol().isEmpty())) {
            throw new IllegalArgumentException("definitions with errors generate nothing");
        }
        this.definitions = List.copyOf(definitions);
        this.protocols = definitions.stream().map(d -> selection.of(d.protocol().orElseThrow())).toList();
        this.selection = selection;
        this.backend = backend;
    }

    /**
     * Prepares a run over all messages.
     *
     * @param definitions definitions without errors
     * @param backend     the backend
     * @throws IllegalArgumentException if a definition has errors
     */
    public Generation(List<Resolution> definitions, Backend backend) {
        this(definitions, Selection.ALL, backend);
    }

    /** {@return the names of the protocols, one a definition} */
    public List<String> protocols() {
        return protocols.stream().map(Protocol::name).toList();
    }

    /** {@return what keeps the backend from making files; {@link #into} is for definitions without} */
    public List<Diagnostic> obstacles() {
        return protocols.stream().flatMap(protocol -> backend.obstacles(protocol).stream()).toList();
    }

    /**
     * Brings a directory up to date, whole or not at all.
     *
     * @param directory where the files go
     * @return what changed, or nothing when the directory was made from the same inputs by the same tool
     * @throws IOException if writing fails; the directory is then as it was before
     */
    public Optional<OutputChange> into(Path directory) throws IOException {
        OutputDirectory output = new OutputDirectory(directory, backend.name());
        String fingerprint = key();
        if (ToolBuild.digest().isPresent() && output.isCurrent(fingerprint)) {
            return Optional.empty();
        }
        return Optional.of(output.write(files(), fingerprint));
    }

    private String key() throws IOException {
        return GenerationKey.of(ToolBuild.digest().orElse(""), backend, selection, definitions);
    }

    private OutputTree files() throws IOException {
        SortedMap<String, String> all = new TreeMap<>();
        for (Protocol protocol : protocols) {
            SortedMap<String, String> files = backend.generate(protocol).files();
            for (var file : files.entrySet()) {
                String other = all.put(file.getKey(), file.getValue());
                if (other != null && !other.equals(file.getValue())) {
                    throw new IOException(file.getKey() + ": two definitions generate this file, each differently;"
                            + " give each a package of its own");
                }
            }
        }
        return new OutputTree(all);
    }
}
