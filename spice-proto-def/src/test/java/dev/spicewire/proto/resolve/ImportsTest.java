package dev.spicewire.proto.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.proto.diagnostics.SourceFile;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
