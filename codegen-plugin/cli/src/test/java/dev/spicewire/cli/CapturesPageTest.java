// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of the page on captures run, and give what stands behind them there. */
class CapturesPageTest {

    private static final Path PAGE = Path.of("../../docs/captures.md");
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^```sh\\n(.*?)^```\\n(?:\\n```(?:text|json)\\n(.*?)^```)?");

    /**
     * A command of the page.
     *
     * @param command as in a shell
     * @param shown   what it is said to give; null where the page does not say
     */
    private record Shown(String command, String shown) {

        @Override
        public String toString() {
            return command;
        }
    }

    static Stream<Shown> commands() throws IOException {
        List<Shown> found = new ArrayList<>();
        for (Matcher block = BLOCK.matcher(Files.readString(PAGE)); block.find();) {
            List<String> lines = block.group(1).replace("\\\n", "").lines()
                    .map(line -> line.replaceFirst("\\s+# .*", "")).toList();
            String shown = block.group(2);
            assertThat(shown == null || lines.size() == 1).as("one command in front of %s", shown).isTrue();
            lines.forEach(line -> found.add(new Shown(line, shown)));
        }
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void runsAsThePageSays(Shown shown) {
        CommandRun run = ShellLine.of(shown.command()).run();

        if (shown.shown() == null) {
            assertThat(run.exitCode()).as(run.err()).isZero();
        } else {
            assertThat(run.exitCode()).as(run.err()).isLessThanOrEqualTo(2);
            assertThat(run.out() + run.err()).isEqualTo(shown.shown());
        }
    }
}
