// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proof.codec.GeneratedCodec;
import dev.spicewire.proof.codec.InterpretiveCodec;
import dev.spicewire.proof.codec.MessageCodec;
import dev.spicewire.proof.compiled.CompiledProtocol;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.write.Encoded;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small definitions with names that are like what a generator derives from others, and with corners of the language.
 * Each folder of {@code upstream} has a definition and bodies; upstream's C code said {@code R}, refused, or {@code A}
 * and the canonical bytes of what it read. After {@code A !} it read beyond the body: such a body is refused here.
 */
class UpstreamCasesTest {

    private static final Path FOLDER = Path.of("src/test/resources/upstream");
    private static final Pattern BODY = Pattern.compile("body ch(\\d+) (server|client) id(\\d+) ([0-9a-f]*)");
    private static final Pattern VERDICT = Pattern.compile("upstream: (?:R|A !|A ?([0-9a-f]*))");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bothCodecsDoWhatUpstreamDid(Path folder) throws IOException {
        CompiledProtocol compiled = CompiledProtocol.ofText(folder.getFileName().toString(),
                Files.readString(folder.resolve("def.proto")), Dialect.SPICEWIRE);
        List<MessageCodec> codecs = List.of(
                new GeneratedCodec(compiled.protocol(), compiled.basePackage(), compiled.loader()),
                new InterpretiveCodec(DynamicCodec.of(compiled.protocol())));
        List<String> lines = Files.readAllLines(folder.resolve("bodies.txt"));
        for (int i = 0; i < lines.size(); i++) {
            Matcher body = BODY.matcher(lines.get(i).strip());
            if (body.matches()) {
                Matcher verdict = VERDICT.matcher(lines.get(i + 1).strip());
                assertThat(verdict.matches()).as(lines.get(i + 1)).isTrue();
                for (MessageCodec codec : codecs) {
                    assertThat(canonical(codec, body)).as(codec + ", " + lines.get(i)).isEqualTo(verdict.group(1));
                }
            }
        }
    }

    /** {@return the canonical bytes of what was read, {@code null} where it is refused} */
    private static String canonical(MessageCodec codec, Matcher body) {
        long channel = Long.parseLong(body.group(1));
        Direction from = body.group(2).equals("server") ? Direction.SERVER : Direction.CLIENT;
        long id = Long.parseLong(body.group(3));
        Decoded decoded = codec.decode(channel, from, id, HexFormat.of().parseHex(body.group(4)));
        if (!(decoded instanceof Decoded.Accepted accepted)) {
            return null;
        }
        Encoded encoded = codec.encode(channel, from, id, accepted.fields());
        assertThat(encoded).isInstanceOf(Encoded.Written.class);
        return HexFormat.of().formatHex(((Encoded.Written) encoded).body());
    }
}
