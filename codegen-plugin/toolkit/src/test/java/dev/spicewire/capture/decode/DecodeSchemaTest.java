// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.diff.report.PublishedSchema;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.text.Paint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeSchemaTest {

    private static final Path CAPTURES = Path.of("../../conformance-tests/src/test/resources/captures");

    @ParameterizedTest
    @ValueSource(strings = {"qemu-boot-fullheader.pcap", "qemu-migration-semiseamless.pcap",
        "qxl-alldraws-compressions.pcap"})
    void everyLineOfARecordedSessionFollowsThePublishedSchema(String capture) throws IOException {
        List<String> lines = lines(capture);

        assertThat(lines).hasSizeGreaterThan(100).anyMatch(line -> line.contains("\"names\":{\""));
        for (String line : lines) {
            assertThat(PublishedSchema.DECODE.faults(line)).as(line).isEmpty();
        }
    }

    @Test
    void otherLinesDoNot() throws IOException {
        String line = lines("qemu-boot-fullheader.pcap").get(0);

        assertThat(PublishedSchema.DECODE.faults(line)).isEmpty();
        for (String wrong : List.of(line.replace("\"conn\":0", "\"conn\":-1"), line.replace("\"id\"", "\"ident\""),
                line.replace("\"fields\"", "\"error\""), line.replaceFirst("\"body_sha256\":\"..", "$0g"), "{}",
                "{\"conn\":1}", "{\"conn\":1,\"skipped\":\"TLS\",\"notice\":\"x\"}")) {
            assertThat(PublishedSchema.DECODE.faults(wrong)).as(wrong).isNotEmpty();
        }
    }

    private static List<String> lines(String capture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Protocol protocol = Definitions.bundled();
        DecodeService.of(protocol).showing(new Presentation(Paint.NONE, List.of(), true)).decode(
                CAPTURES.resolve(capture), MessageFilter.of(protocol, Optional.empty(), Optional.empty()),
                DecodeFormat.JSON, out, read -> { });
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
