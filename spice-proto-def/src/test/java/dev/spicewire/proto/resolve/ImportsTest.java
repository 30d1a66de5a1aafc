// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.proto.diagnostics.Severity;
import dev.spicewire.proto.diagnostics.SourceFile;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void pointIsInAFileOfItsOwn() throws IOException {
        write("common/point.proto", "struct Point { int32 x; };");
    }

    @Test
    void anImportIsRelativeToTheImportingFile() throws IOException {
        write("common/line.proto", "import \"point.proto\"; struct Line { Point from; };");
        Resolution resolution = load("main.proto", "import \"common/line.proto\"; struct Path { Line line; };");

        assertThat(resolution.diagnostics()).isEmpty();
        assertThat(resolution.protocol().orElseThrow().structs()).extracting(Struct::name)
                .containsExactly("Point", "Line", "Path");
        assertThat(resolution.sources().files()).extracting(SourceFile::name)
                .containsExactly(directory + "/main.proto", directory + "/common/line.proto",
                        directory + "/common/point.proto");
    }

    @Test
    void aFileThatIsImportedTwiceIsReadOnce() throws IOException {
        write("a.proto", "import \"common/point.proto\";");
        write("b.proto", "import \"./common/../common/point.proto\";");

        assertThat(load("main.proto", "import \"a.proto\"; import \"b.proto\"; struct S { Point p; };").diagnostics())
                .isEmpty();
    }

    @Test
    void theProtocolOfAnImportedFileStaysThere() throws IOException {
        write("base.proto", "channel BaseChannel { }; protocol Base { BaseChannel base; };");
        Resolution resolution = load("main.proto", """
                import "base.proto";
                channel MainChannel : BaseChannel { };
                protocol Main { MainChannel main; };
                """);

        assertThat(resolution.diagnostics()).isEmpty();
        assertThat(resolution.protocol().orElseThrow().name()).isEqualTo("Main");
        assertThat(resolution.protocol().orElseThrow().channels()).extracting(Channel::memberName)
                .containsExactly("", "main");
    }

    @Test
    void theDefinitionsThatComeWithSpicewireAreFoundAnywhere() throws IOException {
        Resolution resolution = load("own.proto", """
                import "spice/spice.proto";
                channel OwnDisplay : DisplayChannel { server: message { uint32 level; } dim = 900; };
                protocol Own { OwnDisplay display = 2; };
                """);

        assertThat(resolution.diagnostics()).filteredOn(d -> d.severity() == Severity.ERROR).isEmpty();
        assertThat(resolution.protocol().orElseThrow().channel("display").orElseThrow().channel()
                .message(Direction.SERVER, 304).orElseThrow().name()).isEqualTo("draw_copy");
    }

    @Test
    void theDefinitionsThatComeWithSpicewireAreNotCalledByAPathThatNobodyHas() throws IOException {
        write("between.proto", "import \"spice/spice.proto\";");

        Resolution twice = load("own.proto", "import \"spice/spice.proto\"; import \"between.proto\";");

        assertThat(twice.hasErrors()).isFalse();
        assertThat(twice.sources().files()).extracting(file -> Path.of(file.name()).getFileName().toString())
                .containsExactly("own.proto", "spice.proto (bundled)", "between.proto");
        assertThat(Definitions.bundled("/spice/link.proto").sources().main().name())
                .isEqualTo("link.proto (bundled)");
    }

    @Test
    void aFileBesideTheImportingOneComesFirst() throws IOException {
        write("spice/spice.proto", "struct Mine { uint8 x; };");

        assertThat(load("own.proto", "import \"spice/spice.proto\";").protocol().orElseThrow().structs())
                .extracting(Struct::name).containsExactly("Mine");
    }

    @Test
    void otherPlacesAreSearchedInTheirOrder() throws IOException {
        Path first = Files.createDirectories(directory.resolve("first"));
        write("second/shapes/circle.proto", "import \"../units.proto\"; struct Circle { Unit radius; };");
        write("second/units.proto", "struct Unit { uint16 tenths; };");
        Path main = write("main.proto", "import \"shapes/circle.proto\"; struct Disc { Circle rim; };");

        Resolution found = Definitions.load(main, List.of(root(first), root(directory.resolve("second"))),
                Dialect.SPICEWIRE);
        assertThat(found.protocol().orElseThrow().structs()).extracting(Struct::name)
                .containsExactly("Unit", "Circle", "Disc");
        assertThat(Definitions.load(main, List.of(root(first)), Dialect.SPICEWIRE).diagnostics())
                .anyMatch(d -> d.message().contains("; also not in " + first + ", the definitions that come with"));
    }

    @Test
    void anImportDoesNotLeaveThePlacesThatAreSearched() throws IOException {
        Path place = Files.createDirectories(directory.resolve("place"));
        write("secret.proto", "struct S { uint8 x; };");
        Path main = write("elsewhere/main.proto", "import \"../place/../secret.proto\";");
        Path inside = write("deep/down/main.proto", "import \"../secret.proto\";");

        assertThat(Definitions.load(main, Dialect.SPICEWIRE).hasErrors()).isFalse();
        assertThat(Definitions.load(inside, List.of(root(place)), Dialect.SPICEWIRE).hasErrors()).isTrue();
    }

    private static ImportRoot root(Path place) {
        return new ImportRoot(place.toString(), SourceReader.files(), place + "/");
    }

    @Test
    void filesThatImportEachOtherAreReportedOnce() throws IOException {
        write("other.proto", "import \"main.proto\";");

        assertThat(load("main.proto", "import \"other.proto\";").diagnostics()).singleElement()
                .matches(d -> d.code().id().equals("SW0006"))
                .matches(d -> d.location().file().endsWith("other.proto"));
    }

    @Test
    void anImportThatIsNoTextIsReportedWhereItStands() throws IOException {
        Files.write(directory.resolve("image.proto"), new byte[] {'a', (byte) 0xFF});

        assertThat(load("main.proto", "import \"image.proto\";").diagnostics()).singleElement()
                .matches(d -> d.message().endsWith("image.proto: not text in UTF-8, at byte 1"))
                .matches(d -> d.location().toString().endsWith("main.proto:1:8"));
    }

    @Test
    void aMissingFileIsAnExceptionThatNamesIt() {
        Path missing = directory.resolve("nowhere.proto");

        assertThatThrownBy(() -> Definitions.load(missing, Dialect.SPICEWIRE))
                .isInstanceOf(NoSuchFileException.class).hasMessage(missing + ": no such file");
    }

    @Test
    void aDirectoryIsNoFile() {
        assertThatThrownBy(() -> Definitions.load(directory, Dialect.SPICEWIRE))
                .isInstanceOf(IOException.class).hasMessage(directory + ": is a directory");
    }

    private Resolution load(String name, String text) throws IOException {
        return Definitions.load(write(name, text), Dialect.SPICEWIRE);
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
