// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.testee;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.json.JsonText;
import dev.spicewire.proof.codec.GeneratedCodec;
import dev.spicewire.proof.codec.MessageCodec;
import dev.spicewire.proof.docs.Snippet;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.write.Encoded;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.runtime.Strictness;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SessionTest {

    private static final String REQUEST = "-> ";
    private static final String ANSWER = "<- ";
    private static final Pattern EXAMPLE = Pattern.compile(
            "([a-z]+-[a-z]+) (?:(agent\\w*) (\\w+) (\\d+) )?([0-9a-f ]*) -> (.*)");
    private static final Protocol SPICE = Definitions.bundled();
    private static final Protocol AGENT = Definitions.bundled("/spice/agent.proto").protocol().orElseThrow();
    private static final MessageCodec GENERATED =
            new GeneratedCodec(SPICE, "dev.spicewire.codec", SessionTest.class.getClassLoader());

    static Stream<Snippet> conversations() throws IOException {
        return Snippet.in("testee").stream();
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void answersAsThePageShows(Snippet conversation) throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        for (String line : lines(conversation, ANSWER)) {
            answers.add(JsonText.parse(line));
        }

        assertThat(answers(GENERATED, lines(conversation, REQUEST))).containsExactlyElementsOf(answers);
    }

    /** Lines of operation, subject where there is one, and bytes, with the fields or the verdict. */
    static Stream<String> examplesOfStreams() throws IOException {
        return Snippet.in("stream").stream().flatMap(snippet -> snippet.text().lines());
    }

    @ParameterizedTest
    @MethodSource("examplesOfStreams")
    void streamsAreReadAsTheRulesSay(String line) throws IOException {
        Matcher parts = EXAMPLE.matcher(line);
        assertThat(parts.matches()).as(line).isTrue();
        String subject = parts.group(2) == null ? "" : "\"channel\":\"" + parts.group(2) + "\",\"from\":\""
                + parts.group(3) + "\",\"id\":" + parts.group(4) + ",";
        String request = "{\"cmd\":\"run\",\"case\":\"a\",\"op\":\"" + parts.group(1) + "\"," + subject
                + "\"hex\":\"" + parts.group(5).replace(" ", "") + "\"}";

        JsonNode answer = answers(GENERATED, List.of(request)).get(0);

        if (parts.group(6).equals("rejected")) {
            assertThat(answer.get("status").textValue()).isEqualTo("rejected");
        } else {
            assertThat(answer.get("fields")).isEqualTo(JsonText.parse(parts.group(6)));
        }
    }

    @Test
    void aMessageOfMegabytesIsOneLineLikeAnyOther() throws IOException {
        String hex = "ab".repeat(3_000_000);

        List<JsonNode> answers = answers(GENERATED, List.of("{\"cmd\":\"run\",\"case\":\"large\",\"op\":\"roundtrip\","
                + "\"channel\":\"usbredir\",\"from\":\"server\",\"id\":101,\"hex\":\"" + hex + "\"}"));

        assertThat(answers).singleElement().satisfies(answer -> {
            assertThat(answer.get("case").textValue()).isEqualTo("large");
            assertThat(answer.get("hex").textValue()).isEqualTo(hex);
        });
    }

    @Test
    void blankLinesAreNoRequests() throws IOException {
        assertThat(answers(GENERATED, List.of("", "  ", "{\"cmd\":\"describe\"}", ""))).hasSize(1);
    }

    @Test
    void nothingIsAnsweredBehindStop() throws IOException {
        assertThat(answers(GENERATED, List.of("{\"cmd\":\"stop\"}", "{\"cmd\":\"describe\"}"))).isEmpty();
    }

    @Test
    void aFailureOfTheCodecIsAnsweredAndLogged() throws IOException {
        StringWriter log = new StringWriter();
        String request = "{\"cmd\":\"run\",\"case\":\"a\",\"op\":\"decode\",\"channel\":\"main\",\"from\":\"server\","
                + "\"id\":3,\"hex\":\"\"}";

        List<JsonNode> answers = answers(new FailingCodec(), List.of(request, request), log);

        assertThat(answers).hasSize(2).allSatisfy(answer -> assertThat(answer)
                .isEqualTo(JsonText.parse("{\"case\":\"a\",\"error\":\"the testee failed: "
                        + "java.lang.IllegalStateException: lost my way\"}")));
        assertThat(log.toString()).contains("lost my way", "\tat ");
    }

    private static List<String> lines(Snippet conversation, String start) {
        return conversation.text().lines().filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length())).toList();
    }

    private static List<JsonNode> answers(MessageCodec codec, List<String> requests) throws IOException {
        return answers(codec, requests, new StringWriter());
    }

    private static List<JsonNode> answers(MessageCodec codec, List<String> requests, StringWriter log)
            throws IOException {
        StringWriter out = new StringWriter();
        new Session(operations(codec), new PrintWriter(log))
                .run(new StringReader(String.join("\n", requests)), out);
        List<JsonNode> answers = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            JsonNode answer = JsonText.parse(line);
            if (answer.has("version")) {
                ((ObjectNode) answer).put("version", "…");
            }
            answers.add(answer);
        }
        return answers;
    }

    private static Operations operations(MessageCodec codec) {
        ClassLoader loader = SessionTest.class.getClassLoader();
        return new Operations("spicewire-generated", new ProtocolCodec(SPICE, codec),
                new ProtocolCodec(SPICE, new GeneratedCodec(SPICE, "dev.spicewire.codec", loader, Strictness.STRICT)),
                new ProtocolCodec(AGENT, new GeneratedCodec(AGENT, "dev.spicewire.codec.agent", loader)));
    }

    /** A codec with a fault of its own. */
    private static final class FailingCodec implements MessageCodec {

        @Override
        public Decoded decode(long channelType, Direction from, long id, ByteBuffer body) {
            throw new IllegalStateException("lost my way");
        }

        @Override
        public Encoded encode(long channelType, Direction from, long id, StructValue fields) {
            throw new IllegalStateException("lost my way");
        }
    }
}
