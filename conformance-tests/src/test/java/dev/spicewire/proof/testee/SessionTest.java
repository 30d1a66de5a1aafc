package dev.spicewire.proof.testee;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.json.JsonText;
import dev.spicewire.proof.codec.GeneratedCodec;
import dev.spicewire.proof.codec.MessageCodec;
import dev.spicewire.proof.docs.Snippet;
import dev.spicewire.proto.dynamic.Decoded;
import dev.spicewire.proto.dynamic.Encoded;
import dev.spicewire.proto.dynamic.StructValue;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SessionTest {

    private static final String REQUEST = "-> ";
    private static final String ANSWER = "<- ";
    private static final Protocol SPICE = Definitions.bundled();
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
        new Session(new Operations("spicewire-generated", SPICE, codec), new PrintWriter(log))
                .run(new BufferedReader(new StringReader(String.join("\n", requests))), out);
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
