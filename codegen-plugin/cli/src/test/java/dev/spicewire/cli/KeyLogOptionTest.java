// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.tls.KeyLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The key log that the environment names. */
class KeyLogOptionTest {

    @TempDir
    private Path temp;

    private final StringWriter err = new StringWriter();

    @Command(name = "decode")
    private static final class Reader {

        @Mixin
        private KeyLogOption keyLog;
    }

    private KeyLog keys(String variable, String... args) throws IOException {
        Reader reader = new Reader();
        new CommandLine(reader).setErr(new PrintWriter(err)).parseArgs(args);
        return reader.keyLog.keys(Map.of("SSLKEYLOGFILE", variable));
    }

    @Test
    void aFileThatIsNotThereIsAWarning() throws IOException {
        Path none = temp.resolve("none.keys");

        assertThat(keys(none.toString()).isEmpty()).isTrue();
        assertThat(err).hasToString("decode: warning: " + none
                + ": no file that can be read; SSLKEYLOGFILE names it as the key log\n");
    }

    @Test
    void aFileWithoutKeysIsAWarning() throws IOException {
        Path empty = Files.writeString(temp.resolve("empty.keys"), "");

        keys(empty.toString());

        assertThat(err).hasToString("decode: warning: " + empty + ": the key log has no keys\n");
    }

    @Test
    void anEmptyNameIsNone() throws IOException {
        keys("");

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theOptionTakesItsPlace() throws IOException {
        Path given = Files.writeString(temp.resolve("given.keys"),
                "CLIENT_RANDOM " + "ab".repeat(32) + " " + "cd".repeat(48) + "\n");

        assertThat(keys("/none", "--keylog", given.toString()).isEmpty()).isFalse();
        assertThat(err.toString()).isEmpty();
    }
}
