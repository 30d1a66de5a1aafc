// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByteOrderMarkTest {

    @Test
    void theFirstLineIsReadWithoutItsByteOrderMark(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("list"), "\ufefffirst\n\ufeffsecond\n");

        assertThat(ByteOrderMark.lines(file)).containsExactly("first", "\ufeffsecond");
    }

    @Test
    void anEmptyFileHasNoLine(@TempDir Path folder) throws IOException {
        assertThat(ByteOrderMark.lines(Files.writeString(folder.resolve("list"), ""))).isEmpty();
    }
}
