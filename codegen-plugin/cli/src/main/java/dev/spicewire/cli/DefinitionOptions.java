// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.check.CheckReport;
import dev.spicewire.check.ReportFormat;
import dev.spicewire.definition.DefinitionLoader;
import dev.spicewire.definition.DefinitionSources;
import dev.spicewire.proto.diagnostics.SourceFile;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.SourceReader;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command that works on a protocol gets at it. */
final class DefinitionOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--dialect", paramLabel = "DIALECT", defaultValue = "spicewire",
            description = "Language of the file: spicewire (default), upstream (no extensions of ours) or old"
                    + " (upstream's early files).")
    private Dialect dialect;

    /**
     * Resolves files, or the bundled definition when there are none. What {@code -} stands for comes first.
     *
     * @throws IOException if a file can't be read
     */
    List<Resolution> resolve(List<Path> files) throws IOException {
        return resolve(files, List.of());
    }

    /** Imports of a text without a file are looked for where the tool was called. */
    private Resolution standardInput() throws IOException {
        SourceFile text = SourceReader.decode(StandardInput.NAME, StandardInput.bytes());
        return Definitions.parse(text.name(), text.text(), dialect);
    }

    /**
     * Resolves files and bundled definitions, that of the whole protocol when there are neither.
     *
     * @throws IOException if a file can't be read, or nothing of such a name is bundled
     */
    List<Resolution> resolve(List<Path> files, List<String> bundled) throws IOException {
        List<Resolution> resolutions = new ArrayList<>();
        if (files.stream().anyMatch(StandardInput::isMeant)) {
            resolutions.add(standardInput());
        }
        List<Path> others = files.stream().filter(file -> !StandardInput.isMeant(file)).toList();
        if (!bundled.isEmpty()) {
            resolutions.addAll(DefinitionLoader.load(new DefinitionSources(others, bundled, List.of(), dialect)));
        } else if (!others.isEmpty()) {
            resolutions.addAll(DefinitionLoader.load(others, dialect));
        } else if (resolutions.isEmpty()) {
            resolutions.addAll(BundledProtocol.resolutions());
        }
        return resolutions;
    }

    /**
     * The definition of one file, or the bundled one; what is wrong with it goes to the error stream.
     *
     * @param file the file, or null for the bundled definition
     * @return the definition, or nothing if it has errors
     * @throws IOException if the file can't be read
     */
    Optional<Resolution> usable(Path file) throws IOException {
        return usable(file, List.of());
    }

    /**
     * The same of one file or one bundled definition.
     *
     * @param file    the file, or null
     * @param bundled one name, or none
     * @return the definition, or nothing if it has errors
     * @throws IOException if the file can't be read, or nothing of such a name is bundled
     */
    Optional<Resolution> usable(Path file, List<String> bundled) throws IOException {
        List<Resolution> resolutions = resolve(file == null ? List.of() : List.of(file), bundled);
        CheckReport report = CheckReport.of(resolutions);
        if (report.hasErrors()) {
            show(report);
            return Optional.empty();
        }
        return Optional.of(resolutions.get(0));
    }

    /** {@return the protocol of the bundled definition} */
    static Protocol bundled() throws IOException {
        return BundledProtocol.resolutions().get(0).protocol().orElseThrow();
    }

    /** Writes findings that keep a command from its work to the error stream. */
    void show(CheckReport report) {
        spec.commandLine().getErr().print(ReportFormat.TEXT.render(report, Terminal.colours(spec)));
        spec.commandLine().getErr().flush();
    }

    /** {@return the protocol of {@link #usable}} */
    Optional<Protocol> protocol(Path file) throws IOException {
        return usable(file).flatMap(Resolution::protocol);
    }
}
