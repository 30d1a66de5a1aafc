// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture.tshark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.spicewire.proof.capture.Captures;
import dev.spicewire.proof.capture.tshark.Tables.Distrust;
import dev.spicewire.proof.capture.tshark.Tables.Row;
import dev.spicewire.proof.capture.tshark.Tables.Uncompared;
import dev.spicewire.proof.codec.GeneratedCodec;
import dev.spicewire.proof.codec.MessageCodec;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("the generated codecs read what tshark reads, and from the same bytes")
class TsharkFieldsTest {

    private static final Protocol SPICE = Definitions.bundled();
    private static final MessageCodec CODEC = new GeneratedCodec(SPICE, "dev.spicewire.codec",
            TsharkFieldsTest.class.getClassLoader());
    private static final Map<String, Findings> FINDINGS = new LinkedHashMap<>();

    @BeforeAll
    static void compare() throws IOException {
        for (String capture : List.of("qemu-boot-fullheader", "qemu-devices", "qemu-migration-semiseamless",
                "qxl-alldraws-compressions")) {
            FINDINGS.put(capture, findings(capture));
        }
    }

    private static Findings findings(String capture) throws IOException {
        List<RecordedMessage> messages = RecordedMessage.read(Captures.file(capture + ".pcap"), SPICE);
        List<TsharkMessage> lines = TsharkMessage.read(Captures.file(capture + ".tshark.json.gz"));
        assertThat(messages).hasSameSizeAs(lines);
        Findings findings = new Findings();
        for (int i = 0; i < messages.size(); i++) {
            RecordedMessage message = messages.get(i);
            assertThat(lines.get(i)).returns(message.connection(), TsharkMessage::connection)
                    .returns(message.from().word(), TsharkMessage::from)
                    .returns(message.type(), TsharkMessage::type)
                    .returns(message.header().size(), TsharkMessage::size);
            findings.compare(new Reading(message, CODEC), lines.get(i));
        }
        return findings;
    }

    @ParameterizedTest
    @CsvSource({"qemu-boot-fullheader", "qemu-devices", "qemu-migration-semiseamless", "qxl-alldraws-compressions"})
    void nothingDiffersWithoutAReason(String capture) {
        assertThat(FINDINGS.get(capture).faults()).isEmpty();
    }

    /** The numbers are those of nodes in tshark's output that have a name or say that it gave up, counted by grep. */
    @ParameterizedTest
    @CsvSource({"qemu-boot-fullheader, 7881", "qemu-devices, 56566", "qemu-migration-semiseamless, 5536",
            "qxl-alldraws-compressions, 16242"})
    void mostOfWhatTsharkReadsIsTheSameAndFromTheSameBytes(String capture, int fields) {
        Findings findings = FINDINGS.get(capture);

        assertThat(findings.fields()).isEqualTo(fields);
        assertThat(findings.values()).isGreaterThan(fields * 85 / 100);
        assertThat(findings.places()).isGreaterThan(fields * 70 / 100);
    }

    /** The numbers are from the making of the files: messages that were not shown to tshark. */
    @ParameterizedTest
    @CsvSource({"qemu-boot-fullheader, 1", "qemu-devices, 224", "qemu-migration-semiseamless, 1",
            "qxl-alldraws-compressions, 8"})
    void tsharkSaysSomethingOfAllOtherMessages(String capture, int unread) {
        assertThat(FINDINGS.get(capture).unread()).isEqualTo(unread);
    }

    /**
     * What can't be placed: the header, which the codecs don't read, and pointers that must not be null, so that
     * clearing their word says nothing.
     */
    @Test
    void placesAreKnownOfAllButTheHeaderAndSomePointers() {
        Set<String> unplaced = new TreeSet<>();
        FINDINGS.values().forEach(findings -> unplaced.addAll(findings.agreeing()));
        FINDINGS.values().forEach(findings -> unplaced.removeAll(findings.placed()));

        assertThat(unplaced).containsExactlyInAnyOrder("message_header/Message type/message_type",
                "message_header/message_size", "message_header/message_sublist", "message_header/serial",
                "brush_type/ref_image", "ref_string", "LZ_PLT Image/palette_offset");
    }

    @Test
    void everyRowOfTheTablesIsNeeded() {
        List<Row> unused = new ArrayList<>(Tables.FIELDS);
        unused.addAll(Tables.DISTRUSTS);
        FINDINGS.values().forEach(findings -> unused.removeAll(findings.usedRows()));

        assertThat(unused).isEmpty();
    }

    @Test
    void thePageTellsEveryReason() throws IOException {
        String page = Files.readString(Path.of("../docs/tshark.md"));
        Stream<String> reasons = Stream.concat(Tables.DISTRUSTS.stream().map(Distrust::reason),
                Tables.FIELDS.stream().filter(Uncompared.class::isInstance).map(row -> ((Uncompared) row).reason()));

        assertAll(reasons.distinct().map(reason -> () -> assertThat(page).contains(reason)));
    }
}
