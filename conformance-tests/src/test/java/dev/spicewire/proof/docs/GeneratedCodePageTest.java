// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spicewire.codegen.java.JavaGenerator;
import dev.spicewire.codegen.java.JavaOptions;
import dev.spicewire.codegen.java.Side;
import dev.spicewire.json.FieldsJson;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.write.Encoded;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page about generated code shows what the generator and the codec make of its definitions. */
class GeneratedCodePageTest {

    private static final String PAGE = "docs/generated-code.md";

    /** A definition with the blocks behind it, by language. */
    private record Construct(Protocol protocol, int line, Map<String, String> blocks) {

        @Override
        public String toString() {
            return PAGE + ":" + line;
        }
    }

    static Stream<Construct> constructs() throws IOException {
        List<Construct> constructs = new ArrayList<>();
        for (Snippet snippet : Snippet.ofPage(PAGE)) {
            if (snippet.language().equals("proto")) {
                Protocol protocol = Definitions.parse(snippet.toString(), snippet.text(), Dialect.SPICEWIRE).protocol()
                        .orElseThrow();
                constructs.add(new Construct(protocol, snippet.line(), new TreeMap<>()));
            } else {
                constructs.get(constructs.size() - 1).blocks().put(snippet.language(), snippet.text());
            }
        }
        return constructs.stream();
    }

    static Stream<Construct> messages() throws IOException {
        return constructs().filter(construct -> construct.blocks().containsKey("text"));
    }

    @Test
    void showsEachConstruct() throws IOException {
        assertThat(constructs()).hasSize(8);
        assertThat(messages()).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("constructs")
    void theJavaIsWhatIsGenerated(Construct construct) {
        String code = String.join("\n", JavaGenerator.generate(construct.protocol(),
                new JavaOptions("page", Side.BOTH)).values()).replaceAll("\\s+", " ");

        assertThat(construct.blocks().get("java").lines()).allSatisfy(line -> assertThat(code).contains(line));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void theBytesMeanTheValuesAndTheValuesGiveTheBytes(Construct construct) throws Exception {
        byte[] body = HexFormat.of().parseHex(construct.blocks().get("text").replaceAll("\\s", ""));
        String fields = construct.blocks().get("json");
        DynamicCodec codec = DynamicCodec.of(construct.protocol());

        assertThat(codec.decode(1, Direction.SERVER, 1, body)).isInstanceOfSatisfying(Decoded.Accepted.class,
                accepted -> assertThat(tree(FieldsJson.write(accepted.fields()))).isEqualTo(tree(fields)));
        assertThat(codec.encode(1, Direction.SERVER, 1, FieldsJson.read(fields)))
                .isInstanceOfSatisfying(Encoded.Written.class, written -> assertThat(written.body()).isEqualTo(body));
    }

    private static Object tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }
}
