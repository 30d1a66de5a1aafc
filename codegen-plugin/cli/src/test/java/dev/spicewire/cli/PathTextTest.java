// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PathTextTest {

    @Test
    void aTextIsAPath() throws IOException {
        assertThat(PathText.of("some/capture.pcap")).isEqualTo(Path.of("some", "capture.pcap"));
    }

    /** Half of a character is what a name becomes that the locale can't express. */
    @Test
    void whatIsNoneSaysWhy() {
        assertThatIOException().isThrownBy(() -> PathText.of("")).withMessage("'' is no file");
        assertThatIOException().isThrownBy(() -> PathText.of("a\ud800")).withMessage("'a\ud800' is no path here: the "
                + "locale can't express it, one with UTF-8 can, such as LC_ALL=C.UTF-8");
    }

    @Test
    void allCommandsSaySoInOneLine() {
        for (String[] command : new String[][] {{"decode"}, {"explain", "--frame", "3"}, {"generate"},
            {"conformance", "check-capture"}}) {
            for (String name : new String[] {"", "a\ud800"}) {
                String[] words = Stream.concat(Arrays.stream(command),
                        Stream.of(name)).toArray(String[]::new);
                CommandRun run = CommandRun.of(words);

                assertThat(run.exitCode()).isEqualTo(2);
                assertThat(run.err()).hasLineCount(1).contains("' is no ").doesNotContain("Exception", "internal");
            }
        }
    }
}
