// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineChoiceTest {

    private static final String PING = "main/server/ping/canonical/id-1/decode";
    private static final String LINES = """
            {"channel":"main","channel_type":1,"from":"server","id":4,"msg":"ping","cat":"canonical",\
            "canonical":true,"hex":"01","fields":{"id":1}}
            {"channel":"main","channel_type":1,"from":"server","id":4,"msg":"ping","cat":"gaps",\
            "canonical":false,"canonical_hex":"01","hex":"0100","fields":{"id":1}}
            {"channel":"main","channel_type":1,"from":"server","id":3,"msg":"set_ack","cat":"byte",\
            "hex":"07","accept":false}
            {"this line":"is none of a suite"}
            """;

    @TempDir
    private Path directory;

    @Test
    void aCaseIsTheSameWhetherAllLinesAreReadOrThoseOfItsMessage() throws IOException {
        Files.writeString(directory.resolve("some.jsonl"), LINES.lines().limit(3)
                .reduce("", (text, line) -> text + line + "\n"));
        Suite all = Suite.read(directory);

        Suite chosen = Suite.read(Optional.of(directory), LineChoice.of(List.of(PING)));

        assertThat(chosen.cases()).hasSize(7)
                .containsExactlyElementsOf(all.cases().stream().filter(one -> one.id().contains("ping")).toList());
        assertThat(chosen.cases()).as("what matters is seen from the other lines of the message")
                .anyMatch(one -> one.basis().level() == Level.RECOMMENDED);
    }

    @Test
    void linesOfOtherMessagesAreNotEvenUnderstood() throws IOException {
        Files.writeString(directory.resolve("some.jsonl"), LINES);

        assertThat(Suite.read(Optional.of(directory), LineChoice.of(List.of(PING))).cases()).hasSize(7);
    }

    @Test
    void severalNamesChooseTheLinesOfAllTheirMessages() {
        LineChoice choice = LineChoice.of(List.of(PING, "main/server/set_ack/byte/1-bytes/decode"));

        assertThat(LINES.lines().map(line -> accepts(choice, line))).containsExactly(true, true, true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"golden/17/decode", "channel-10/server/message-101/other/3-bytes/fb028887/decode", "x", "",
        "Main/server/Ping/canonical"})
    void aNameThatTellsNoMessageLeavesAllLines(String name) {
        LineChoice choice = LineChoice.of(List.of(PING, name));

        assertThat(LINES.lines().map(line -> accepts(choice, line))).containsOnly(true);
    }

    @Test
    void noNamesChooseAllLines() {
        assertThat(LINES.lines().map(line -> accepts(LineChoice.of(List.of()), line))).containsOnly(true);
    }

    private static boolean accepts(LineChoice choice, String line) {
        byte[] text = ("\"ping\" in front\n" + line + "\n\"ping\" behind").getBytes(StandardCharsets.UTF_8);
        int from = "\"ping\" in front\n".length();
        return choice.accepts(text, from, from + line.length());
    }
}
