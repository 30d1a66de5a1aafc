package dev.spicewire.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Dialect;
import dev.spicewire.proto.resolve.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckServiceTest {

    @TempDir
    private Path temp;

    @Test
    void withoutSourcesItIsTheBundledDefinition() throws IOException {
        List<Resolution> resolutions = CheckService.resolve(List.of(), Dialect.SPICEWIRE);

        assertThat(resolutions).hasSize(1);
        assertThat(resolutions.get(0).protocol().map(Protocol::name)).contains("Spice");
    }

    @Test
    void aFileThatAnotherImportsIsNotADefinitionOfItsOwn() throws IOException {
        write("common.proto", "struct Point { int32 x; int32 y; };\n");
        write("main.proto", "import \"common.proto\";\nstruct Line { Point from; Point to; };\n");

        List<Resolution> resolutions = CheckService.resolve(List.of(temp), Dialect.SPICEWIRE);

        assertThat(resolutions).hasSize(1);
        assertThat(resolutions.get(0).sources().files().get(0).name()).endsWith("main.proto");
    }

    @Test
    void aDirectoryWithoutDefinitionsIsAMistake() {
        assertThatThrownBy(() -> CheckService.resolve(List.of(temp), Dialect.SPICEWIRE))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining(temp.resolve("*.proto").toString());
    }

    @Test
    void adviceIsForTheFilesThatWereNamedOnly() throws IOException {
        write("common.proto", "struct Unused { uint8 a; };\n");
        Path main = write("main.proto", """
                import "common.proto";
                struct AlsoUnused { uint8 a; };
                channel PingChannel {
                 server:
                    message { uint32 id; } ping = 1;
                };
                protocol Ping { PingChannel ping = 1; };
                """);

        List<Resolution> resolutions = CheckService.resolve(List.of(main), Dialect.SPICEWIRE);

        assertThat(CheckReport.of(resolutions).diagnostics()).isEmpty();
        assertThat(CheckReport.withAdvice(resolutions).diagnostics()).singleElement()
                .satisfies(advice -> assertThat(advice.message()).contains("AlsoUnused"));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }
}
