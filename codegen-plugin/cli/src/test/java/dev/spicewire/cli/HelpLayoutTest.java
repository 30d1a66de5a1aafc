// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The help of each command, at widths that terminals have. */
class HelpLayoutTest {

    private static final List<Integer> WIDTHS = List.of(55, 64, 72, 80, 90, 100, 120);

    static Stream<CommandLine> commands() {
        return withThoseBelow(Spicewire.commands(new StandardOutput(OutputStream.nullOutputStream())));
    }

    private static Stream<CommandLine> withThoseBelow(CommandLine command) {
        return Stream.concat(Stream.of(command),
                command.getSubcommands().values().stream().flatMap(HelpLayoutTest::withThoseBelow));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void fitsTheWidthAndBreaksNoWord(CommandLine command) {
        UsageMessageSpec help = command.getCommandSpec().usageMessage();
        List<String> texts = Stream.of(Stream.of(help.description()),
                Stream.of(String.join(" ", help.footer()).replaceAll("\\s+", " ").strip()),
                command.getCommandSpec().args().stream().map(ArgSpec::description).flatMap(Arrays::stream))
                .flatMap(text -> text).filter(text -> !text.contains("${")).toList();
        for (int width : WIDTHS) {
            HelpLayout.fit(command, width);
            String page = command.getUsageMessage(Ansi.OFF);

            assertThat(page.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
            assertThat(page.replaceAll("\\s+", " ")).contains(texts);
        }
    }
}
