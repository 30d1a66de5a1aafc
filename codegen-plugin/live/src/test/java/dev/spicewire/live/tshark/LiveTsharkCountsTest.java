// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.tshark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.MessageShapes;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.decode.ProtocolShapes;
import dev.spicewire.capture.tls.KeyLog;
import dev.spicewire.connection.live.Program;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many messages our decoder and tshark find in the recorded sessions. The page has the table;
 * {@code -Dgolden.refresh=true} writes it anew.
 */
@Tag("live")
class LiveTsharkCountsTest {

    private static final Path CAPTURES = Path.of("../../conformance-tests/src/test/resources/captures");
    private static final Path PAGE = Path.of("../../docs/tshark.md");
    private static final String HEAD =
            "| capture | what it is | messages | `decode` | tshark |\n|---|---|---|---|---|\n";

    private static final List<Recorded> ALL = List.of(
            recorded("qemu-boot-fullheader.pcap", "two sessions, one with full headers", "409", "5961 5962"),
            recorded("qemu-devices.pcap", "all device channels", "4086", "5911"),
            recorded("qemu-migration-semiseamless.pcap", "a migration", "352", "5943 5944"),
            recorded("qxl-alldraws-compressions.pcap", "all drawing messages and compressions", "803", "5931"),
            recorded("agent-clip-out.pcap.gz", "a clipboard of 190 KB", "167", "6130"),
            recorded("field/whole.pcap.gz", "a short session", "40", "6140"),
            recorded("field/lost-message.pcap.gz", "the same, one message is lost", "39", "6140"),
            recorded("field/lost-verdict.pcap.gz", "the same, the link result is lost", "40", "6140"),
            recorded("field/snaplen200.pcap.gz", "342 messages, packets cut to 200 bytes", "", "6140"),
            recorded("field/begins-with-link-reply.pcap.gz", "the client's link message is lost", "", "6140"),
            recorded("field/link-errors.pcap.gz", "good and bad link stages", "51", "6106"),
            recorded("field/sasl-digest-md5-nolayer.pcap.gz", "behind SASL", "65", "6103"),
            recorded("field/ws-direct.pcap.gz", "in WebSockets", "74", "6149"),
            recorded("field/tls13-plain.pcap.gz", "the plain side of TLS, cut off at its end", "84", "6113"),
            new Recorded("field/tls13.pcap.gz", "TLS 1.3 with a key log", "86", "6112",
                    Optional.of("field/tls13.keys")),
            recorded("field/tls13-dsb.pcapng.gz", "the same with the keys inside", "86", "6112"),
            recorded("field/mpls.pcap", "MPLS", "5", "5900"),
            recorded("field/ipip.pcap", "IP in IP", "5", "5900"),
            recorded("field/reuse_nosyn.pcap", "ports used again, without a SYN", "10", "5900"),
            recorded("field/rstdata.pcap", "text in a reset", "5", "5900"));

    private static final Protocol SPICE = Definitions.bundled();
    private static final MessageShapes SHAPES = new ProtocolShapes(SPICE, DynamicCodec.of(SPICE)::decode);

    private static String tshark = "";

    @TempDir
    private static Path directory;

    /**
     * A session.
     *
     * @param messages how many there are, by lists that others have made; empty where there is none
     * @param ports    the server's
     */
    private record Recorded(String file, String kind, String messages, String ports, Optional<String> keys) {
    }

    private static final class Counter implements CaptureListener {

        private long messages;

        @Override
        public void linked(CapturedConnection connection) {
            // Connections are not counted.
        }

        @Override
        public void message(CapturedMessage message) {
            messages++;
        }

        @Override
        public void notice(Notice notice) {
            // What is said of losses is no message.
        }
    }

    private static Recorded recorded(String file, String kind, String messages, String ports) {
        return new Recorded(file, kind, messages, ports, Optional.empty());
    }

    @BeforeAll
    static void findTshark() throws IOException, InterruptedException {
        Program.require("tshark", "tshark");
        Path version = directory.resolve("version");
        Program.run(version, "tshark", List.of("--version"));
        tshark = Files.readAllLines(version).stream().filter(line -> line.startsWith("TShark")).findFirst()
                .orElseThrow().replaceAll(".*?([0-9]+\\.[0-9]+).*", "$1");
    }

    @Test
    void eachMessageThatIsThereIsFound() throws IOException {
        for (Recorded recorded : ALL) {
            if (!recorded.messages().isEmpty()) {
                assertThat(ours(recorded)).as(recorded.file()).isEqualTo(Long.parseLong(recorded.messages()));
            }
        }
    }

    @Test
    void thePageSaysWhatBothFind() throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder(HEAD);
        for (Recorded recorded : ALL) {
            table.append("| `").append(recorded.file()).append("` | ").append(recorded.kind()).append(" | ")
                    .append(recorded.messages()).append(" | ").append(ours(recorded)).append(" | ")
                    .append(theirs(recorded)).append(" |\n");
        }
        String page = Files.readString(PAGE);
        if (Boolean.getBoolean("golden.refresh")) {
            int start = page.indexOf(HEAD);
            page = page.substring(0, start) + table + page.substring(page.indexOf("\n\n", start) + 1);
            Files.writeString(PAGE, page);
        }
        // Another version may lose other messages.
        if (tshark.equals("4.0")) {
            assertThat(page).contains(table);
        } else {
            assertThat(page).contains(table.substring(0, HEAD.length()));
        }
    }

    private static long ours(Recorded recorded) throws IOException {
        Counter counter = new Counter();
        KeyLog keys = new KeyLog();
        if (recorded.keys().isPresent()) {
            keys.add(Files.readAllBytes(CAPTURES.resolve(recorded.keys().get())));
        }
        CaptureDecoder.decode(CAPTURES.resolve(recorded.file()), SHAPES, keys, counter);
        return counter.messages;
    }

    /** Headers of messages that it shows, and how many of them it does not know. */
    private static String theirs(Recorded recorded) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-r", CAPTURES.resolve(recorded.file()).toString()));
        for (String port : recorded.ports().split(" ")) {
            arguments.addAll(List.of("-d", "tcp.port==" + port + ",spice"));
        }
        recorded.keys().ifPresent(keys -> arguments.addAll(List.of("-o",
                "tls.keylog_file:" + CAPTURES.resolve(keys))));
        arguments.addAll(List.of("-T", "fields", "-e", "spice.message_type", "-e", "spice.unknown_message"));
        Path log = directory.resolve("counts");
        assertThat(Program.run(log, "tshark", arguments)).isZero();
        List<String[]> frames = Files.readAllLines(log).stream().map(line -> line.split("\t", -1))
                .filter(fields -> fields.length == 2).toList();
        long messages = frames.stream().mapToLong(fields -> values(fields[0])).sum();
        long unknown = frames.stream().mapToLong(fields -> values(fields[1])).sum();
        return messages + (unknown == 0 ? "" : ", of which it does not know " + unknown);
    }

    private static long values(String field) {
        return Arrays.stream(field.split(",")).filter(value -> !value.isEmpty()).count();
    }
}
