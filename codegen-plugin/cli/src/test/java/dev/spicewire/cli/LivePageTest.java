// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands that the pages show for running peers have the options that they are shown with. */
class LivePageTest {

    private static final String COMMAND = "./spicewire ";

    static Stream<String> commands() throws IOException {
        Stream.Builder<String> commands = Stream.builder();
        for (String page : List.of("../../docs/live.md", "../../README.md")) {
            Files.readAllLines(Path.of(page)).stream().filter(line -> line.startsWith(COMMAND))
                    .map(line -> line.substring(COMMAND.length()).replaceFirst("\\s+#.*", ""))
                    .filter(line -> line.matches("(probe|serve|proxy) .*")).forEach(commands);
        }
        return commands.build();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionIsThere(String command) {
        String[] words = command.split(" ");
        String help = CommandRun.of(words[0], "--help").out();

        assertThat(Arrays.stream(words).filter(word -> word.startsWith("--")))
                .allSatisfy(option -> assertThat(help).containsPattern(option + "[=\\]]"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whereToIsUnderstood(String command) {
        List<String> uris = Arrays.stream(command.split(" ")).filter(word -> word.startsWith("spice")).toList();

        assertThat(uris).allSatisfy(uri -> assertThat(ServerUri.parse(uri)).hasToString(uri));
    }
}
