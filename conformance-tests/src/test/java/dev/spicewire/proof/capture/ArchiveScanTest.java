// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.decode.MessageName;
import dev.spicewire.capture.decode.MessageNames;
import dev.spicewire.capture.tls.KeyLog;
import dev.spicewire.conformance.archive.ArchiveCoverage;
import dev.spicewire.conformance.archive.ArchiveReport;
import dev.spicewire.conformance.archive.ArchiveScan;
import dev.spicewire.conformance.archive.MessageTotal;
import dev.spicewire.conformance.coverage.Coverage;
import dev.spicewire.json.JsonText;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.resolve.Definitions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveScanTest {

    private static final Path CAPTURES = Path.of("src/test/resources/captures");
    private static final ArchiveScan SCAN = new ArchiveScan(Definitions.bundled(), new KeyLog());
    private static final MessageNames NAMES = new MessageNames(Definitions.bundled());
    private static final int PARTITIONS = 20;

    @TempDir
    private Path directory;

    @Test
    void machinesThatShareTheCapturesFindWhatOneFinds() throws IOException {
        List<ArchiveReport> found = new ArrayList<>();
        for (Path capture : captures()) {
            found.add(SCAN.read(capture.getFileName().toString(), capture));
        }
        ArchiveReport inOnePiece = sum(found);
        assertThat(inOnePiece.captures()).hasSizeGreaterThan(10).containsValue(ArchiveReport.RIGHT);

        for (int seed = 0; seed < PARTITIONS; seed++) {
            assertThat(sum(shares(found, new Random(seed)))).as("partition " + seed).isEqualTo(inOnePiece);
        }
    }

    @Test
    void capturesShowTogetherWhatTheirMessagesShowToOneReader() throws IOException {
        Coverage coverage = new Coverage(Definitions.bundled());
        ArchiveReport sum = ArchiveReport.empty();
        for (String name : List.of("qemu-devices.pcap", "qemu-boot-fullheader.pcap", "agent-clip-out.pcap.gz")) {
            sum = sum.plus(SCAN.read(name, CAPTURES.resolve(name)));
            CaptureDecoder.decode(CAPTURES.resolve(name), new Bodies(coverage));
        }

        assertThat(sum.coverage()).isEqualTo(ArchiveCoverage.of(coverage));
        assertThat(sum.coverage().shown()).contains("messages: main/server/init");
    }

    /** Notes bodies. */
    private record Bodies(Coverage coverage) implements CaptureListener {

        @Override
        public void message(CapturedMessage message) {
            byte[] body = new byte[message.body().remaining()];
            message.body().get(body);
            coverage.body(message.connection().channelType(), message.from(), message.header().type(), body);
        }

        @Override
        public void notice(Notice notice) {
            // Shows nothing.
        }
    }

    /** The messages were listed by another program when the capture was recorded. */
    @Test
    void messagesAreThoseOfTheList() throws IOException {
        SortedMap<String, MessageTotal> listed = new TreeMap<>();
        Path list = CAPTURES.resolve("qemu-devices.messages.jsonl.gz");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(list)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode message = JsonText.parse(line);
                String from = message.get("from").asText();
                MessageName name = NAMES.of(message.get("channel_type").asLong(),
                        from.equals("server") ? Direction.SERVER : Direction.CLIENT, message.get("msg_type").asLong());
                listed.merge(name.channel().orElseThrow() + "/" + from + "/" + name.message().orElseThrow(),
                        new MessageTotal(1, message.get("size").asLong(), 0), MessageTotal::plus);
            }
        }

        assertThat(SCAN.read("devices", CAPTURES.resolve("qemu-devices.pcap")).messages()).isEqualTo(listed);
    }

    @Test
    void whichCapturesWereReadBeforeChangesNothing() {
        Path encrypted = CAPTURES.resolve("field/tls13.pcap.gz");
        ArchiveScan fresh = new ArchiveScan(Definitions.bundled(), new KeyLog());
        ArchiveReport before = fresh.read("encrypted", encrypted);

        assertThat(fresh.read("with its keys", CAPTURES.resolve("field/tls13-dsb.pcapng.gz")).captures())
                .containsValue(ArchiveReport.RIGHT);

        assertThat(fresh.read("encrypted", encrypted)).isEqualTo(before);
        assertThat(before.captures()).containsValue("no SPICE");
    }

    @Test
    void whatCanNotBeReadIsAFindingThatDoesNotTellWhereItWasPut() throws IOException {
        byte[] whole = Files.readAllBytes(CAPTURES.resolve("qemu-devices.pcap"));
        Path cut = Files.write(directory.resolve("cut"), Arrays.copyOf(whole, whole.length / 2 + 1));
        Path other = Files.writeString(directory.resolve("other"), "no capture at all, but a text of some length");

        ArchiveReport report = SCAN.read("gs://a/cut", cut).plus(SCAN.read("gs://a/other", other))
                .plus(SCAN.read("gs://a/missing", directory.resolve("missing")));

        assertThat(report.captures()).hasSize(3).allSatisfy((name, verdict) -> assertThat(verdict)
                .startsWith("can't be read: ").doesNotContain(directory.toString()));
        assertThat(report.messages()).as("what stands in front of the damage").containsKey("main/server/init");
    }

    /** Divides reports into shares at random, and gives the sum of each share, in any order. */
    private static List<ArchiveReport> shares(List<ArchiveReport> reports, Random random) {
        List<ArchiveReport> shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, random);
        List<ArchiveReport> shares = new ArrayList<>();
        int from = 0;
        while (from < shuffled.size()) {
            int until = from + 1 + random.nextInt(shuffled.size() - from);
            shares.add(sum(shuffled.subList(from, until)));
            from = until;
        }
        return shares;
    }

    private static ArchiveReport sum(List<ArchiveReport> reports) {
        return reports.stream().reduce(ArchiveReport.empty(), ArchiveReport::plus);
    }

    private static List<Path> captures() throws IOException {
        try (Stream<Path> files = Files.walk(CAPTURES)) {
            return files.filter(file -> file.toString().matches(".*\\.(pcap|pcapng)(\\.gz)?")).toList();
        }
    }
}
