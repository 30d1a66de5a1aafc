// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spicewire.capture.decode.DecodeFormat;
import dev.spicewire.capture.decode.DecodeService;
import dev.spicewire.capture.decode.MessageFilter;
import dev.spicewire.proof.capture.LossesTest.Damage;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a capture loses, what is shown inside of messages was sent so. */
class InsideLossesTest {

    private static final Protocol SPICE = Definitions.bundled();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Set<String>> WHOLE = new ConcurrentHashMap<>();

    @Property(tries = 30, seed = "7777")
    void eachPartShownWasSent(@ForAll("captures") String name, @ForAll Damage damage, @ForAll long seed)
            throws IOException {
        Set<String> sent = WHOLE.computeIfAbsent(name, key -> new HashSet<>(parts(Captures.file(key))));
        DamagedCapture capture = DamagedCapture.of(Captures.file(name));
        damage.to(capture, new Random(seed));
        Path directory = Files.createTempDirectory("losses");
        Path file = capture.in(directory);
        List<String> shown = parts(file);
        Files.delete(file);
        Files.delete(directory);

        assertThat(shown).filteredOn(part -> !sent.contains(part)).isEmpty();
    }

    @Provide
    Arbitrary<String> captures() {
        return Arbitraries.of("agent-clip-out.pcap.gz", "qemu-devices.pcap");
    }

    /** What says that something is not known is right whatever was sent. */
    private static List<String> parts(Path capture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            DecodeService.of(SPICE).decode(capture, MessageFilter.of(SPICE, Optional.empty(), Optional.empty()),
                    DecodeFormat.JSON, out, progress -> { });
            List<String> parts = new ArrayList<>();
            for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
                for (JsonNode part : JSON.readTree(line).path("inside")) {
                    String note = part.path("note").asText();
                    if (!note.contains("not known") && !note.contains("not captured")) {
                        parts.add(part.toString());
                    }
                }
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
