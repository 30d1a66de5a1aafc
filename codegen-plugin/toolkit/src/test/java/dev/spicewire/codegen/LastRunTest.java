// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codegen.java.JavaOptions;
import dev.spicewire.codegen.java.Side;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.context.Dialect;
import dev.spicewire.proto.select.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is only left out where it would do nothing. */
class LastRunTest {

    private static final Backend BACKEND = new JavaBackend(new JavaOptions("ping", Side.BOTH));
    private static final String PING = "message Ping { uint32 id; };\nprotocol Test { };\n";
    private static final String TOOL = "tool";

    @TempDir
    private Path folder;

    private Path definition;
    private Path output;

    @BeforeEach
    void writeDefinition() throws IOException {
        definition = Files.writeString(folder.resolve("ping.proto"), PING);
        output = folder.resolve("out");
    }

    @Test
    void nothingHasChanged() throws IOException {
        assertThat(last().unchanged()).isEmpty();
        run();

        assertThat(last().unchanged()).contains(List.of(definition.toString()));
    }

    @Test
    void aDefinitionHasChanged() throws IOException {
        run();
        Files.writeString(definition, PING + "\n");

        assertThat(last().unchanged()).isEmpty();
    }

    @Test
    void aDefinitionHasGone() throws IOException {
        run();
        Files.delete(definition);

        assertThat(last().unchanged()).isEmpty();
    }

    @Test
    void whatItImportsHasChanged() throws IOException {
        Path imported = Files.writeString(folder.resolve("point.proto"), "struct Point { int32 x; };\n");
        Files.writeString(definition, "import \"point.proto\";\nmessage Ping { Point at; };\nprotocol Test { };\n");
        run();
        assertThat(last().unchanged()).contains(List.of(definition.toString(), imported.toString()));

        Files.writeString(imported, "struct Point { int64 x; };\n");

        assertThat(last().unchanged()).isEmpty();
    }

    @Test
    void whatIsNotBesideItCouldBeReplacedByWhatIs() throws IOException {
        Files.writeString(definition, "import \"spice/spice.proto\";\nprotocol Test { };\n");
        run();

        assertThat(last().unchanged()).isEmpty();
    }

    @Test
    void bundledDefinitionsChangeWithTheTool() throws IOException {
        Resolution link = Definitions.bundled("/spice/link.proto");
        new Generation(List.of(link), BACKEND).into(output);
        last().note(List.of(link));

        assertThat(last().unchanged()).contains(List.of());
        assertThat(new LastRun(output, notes(), BACKEND, Selection.ALL, "link", Optional.of("newer")).unchanged())
                .isEmpty();
    }

    @Test
    void aToolWithoutAJarCanNotBeToldFromOthers() throws IOException {
        run();

        assertThat(new LastRun(output, notes(), BACKEND, Selection.ALL, "link", Optional.empty()).unchanged())
                .isEmpty();
    }

    @Test
    void somethingElseIsAskedFor() throws IOException {
        run();

        Backend other = new JavaBackend(new JavaOptions("pong", Side.BOTH));
        Selection some = new Selection(List.of(), List.of(), List.of("*"));
        assertThat(Stream.of(
                new LastRun(output, notes(), other, Selection.ALL, "link", Optional.of(TOOL)),
                new LastRun(output, notes(), BACKEND, some, "link", Optional.of(TOOL)),
                new LastRun(output, notes(), BACKEND, Selection.ALL, "agent", Optional.of(TOOL)))
                .map(LastRunTest::unchanged)).containsOnly(Optional.empty());
    }

    @Test
    void outputWasEditedOrDeleted() throws IOException {
        run();
        Path made = output.resolve("ping/Ping.java");

        Files.writeString(made, "// edited\n");
        assertThat(last().unchanged()).isEmpty();
        run();
        assertThat(last().unchanged()).isPresent();
        Files.delete(made);
        assertThat(last().unchanged()).isEmpty();
    }

    @Test
    void outputOfAnotherTimeIsLookedAt() throws IOException {
        run();
        Files.setLastModifiedTime(output.resolve("ping/Ping.java"), FileTime.fromMillis(0));

        assertThat(last().unchanged()).isEmpty();
    }

    @Test
    void anotherRunHasCutItShortOrMadeSomethingElse() throws IOException {
        run();
        Files.createDirectory(output.resolve(".spicewire.staging"));
        assertThat(last().unchanged()).isEmpty();
        Files.delete(output.resolve(".spicewire.staging"));

        new Generation(List.of(Definitions.bundled("/spice/link.proto")), BACKEND).into(output);

        assertThat(last().unchanged()).isEmpty();
    }

    @Test
    void itIsForgotten() throws IOException {
        run();
        last().forget();

        assertThat(last().unchanged()).isEmpty();
    }

    @Test
    void whatWasNotedIsNoNote() throws IOException {
        run();
        Path note = filesIn(notes()).get(0);
        Files.writeString(note, Files.readString(note) + "\n\nx\n");

        assertThat(last().unchanged()).isEmpty();
        Files.writeString(note, "x\n");
        assertThat(last().unchanged()).isEmpty();
    }

    /** What is generated is packed with the sources of a project, and has the same bytes wherever it is made. */
    @Test
    void theOutputHoldsNothingOfIt() throws IOException {
        run();
        List<Path> made = filesIn(output);
        assertThat(filesIn(notes())).hasSize(1);
        last().forget();

        assertThat(filesIn(output)).isEqualTo(made);
        assertThat(filesIn(notes())).isEmpty();
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Path notes() {
        return folder.resolve("notes");
    }

    private LastRun last() {
        return new LastRun(output, notes(), BACKEND, Selection.ALL, "link", Optional.of(TOOL));
    }

    private void run() throws IOException {
        List<Resolution> definitions = List.of(Definitions.load(definition, Dialect.SPICEWIRE));
        new Generation(definitions, BACKEND).into(output);
        last().note(definitions);
    }

    private static Optional<List<String>> unchanged(LastRun last) {
        try {
            return last.unchanged();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
