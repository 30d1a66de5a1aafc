// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.definition.DefinitionLoader;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckReportTest {

    @TempDir
    private Path temp;

    @Test
    void adviceIsForTheFilesThatWereNamedOnly() throws IOException {
        Files.writeString(temp.resolve("common.proto"), "struct Unused { uint8 a; };\n");
        Path main = Files.writeString(temp.resolve("main.proto"), """
                import "common.proto";
                struct AlsoUnused { uint8 a; };
                channel PingChannel {
                 server:
                    message { uint32 id; } ping = 1;
                };
                protocol Ping { PingChannel ping = 1; };
                """);

        List<Resolution> resolutions = DefinitionLoader.load(List.of(main), Dialect.SPICEWIRE);

        assertThat(CheckReport.of(resolutions).diagnostics()).isEmpty();
        assertThat(CheckReport.withAdvice(resolutions).diagnostics()).singleElement()
                .satisfies(advice -> assertThat(advice.message()).contains("AlsoUnused"));
    }
}
