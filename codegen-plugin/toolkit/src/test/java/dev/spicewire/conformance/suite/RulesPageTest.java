// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.json.FieldsJson;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.read.ReadingStrictness;
import dev.spicewire.proto.dynamic.write.Encoded;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page explains exactly the rules that cases can name, each with bytes that do what it says. */
class RulesPageTest {

    private static final Path PAGE = Path.of("../../docs/rules.md");
    private static final Pattern HEADING = Pattern.compile("(?m)^### <a id=\"(r[0-9]+)\"></a>(R[0-9]+) (.*)$");
    private static final Pattern EXAMPLE = Pattern.compile(
            "(strict )?(\\w+) (\\w+) (\\w+) ?([0-9a-f ]*?) ?([-=]>) (.*)");
    private static final Protocol PROTOCOL = Definitions.bundled();
    private static final DynamicCodec LENIENT = DynamicCodec.of(PROTOCOL);

    @Test
    void eachRuleHasItsHeadingAndAnchor() throws IOException {
        List<MatchResult> headings = HEADING.matcher(Files.readString(PAGE)).results().toList();

        assertThat(headings).extracting(heading -> heading.group(2) + " " + heading.group(3))
                .isEqualTo(Arrays.stream(Rule.values()).map(rule -> rule.id() + " " + rule.title()).toList());
        assertThat(headings).allSatisfy(heading ->
                assertThat(heading.group(1)).isEqualToIgnoringCase(heading.group(2)));
    }

    @Test
    void eachRuleHasAnExample() throws IOException {
        String[] sections = Files.readString(PAGE).split("(?m)^### ");

        assertThat(Arrays.stream(sections).skip(1)).allSatisfy(section ->
                assertThat(section).containsAnyOf("```wire", "```stream", "```session", "```live"));
    }

    static Stream<String> examples() throws IOException {
        List<String> lines = new ArrayList<>();
        boolean example = false;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("```")) {
                example = line.equals("```wire");
            } else if (example) {
                lines.add(line);
            }
        }
        return lines.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachExampleIsRight(String line) throws Exception {
        var parts = EXAMPLE.matcher(line);
        assertThat(parts.matches()).as(line).isTrue();
        DynamicCodec codec = parts.group(1) == null ? LENIENT : LENIENT.with(ReadingStrictness.STRICT);
        ChannelId channel = PROTOCOL.channel(parts.group(2)).orElseThrow();
        Direction from = Arrays.stream(Direction.values()).filter(one -> one.word().equals(parts.group(3)))
                .findFirst().orElseThrow();
        long id = id(channel, from, parts.group(4));
        byte[] body = HexFormat.of().parseHex(parts.group(5).replace(" ", ""));

        Decoded decoded = codec.decode(channel.id(), from, id, body);

        String right = parts.group(7);
        if (right.equals("rejected")) {
            assertThat(decoded).isNotInstanceOf(Decoded.Accepted.class);
            return;
        }
        assertThat(decoded).isInstanceOf(Decoded.Accepted.class);
        Decoded.Accepted accepted = (Decoded.Accepted) decoded;
        if (parts.group(6).equals("=>")) {
            Encoded.Written written = (Encoded.Written) codec.encode(channel.id(), from, id, accepted.fields());
            assertThat(HexFormat.of().formatHex(written.body())).isEqualTo(right.replace(" ", ""));
        } else if (!right.equals("accepted")) {
            assertThat(accepted.fields()).isEqualTo(FieldsJson.read(right));
        }
    }

    /** {@return the id that a word names, by number or by name} */
    private static long id(ChannelId channel, Direction from, String word) {
        return word.matches("[0-9]+") ? Long.parseLong(word) : channel.channel().messages(from).stream()
                .filter(message -> message.name().equals(word)).findFirst().orElseThrow().id();
    }
}
