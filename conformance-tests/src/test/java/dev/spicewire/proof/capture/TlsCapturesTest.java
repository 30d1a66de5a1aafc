// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.decode.ProtocolShapes;
import dev.spicewire.capture.tls.KeyLog;
import dev.spicewire.proof.capture.Captures.Recording;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenSSL has encrypted all of these, and written down the keys. */
@DisplayName("TLS connections are read with the keys that a peer has written down")
class TlsCapturesTest {

    private static final Protocol SPICE = Definitions.bundled();
    private static final ProtocolShapes SHAPES = new ProtocolShapes(SPICE, DynamicCodec.of(SPICE)::decodeInPlace);

    /** The reference is of the plain side of a relay, which did not get the last two messages. */
    @ParameterizedTest
    @ValueSource(strings = {"tls13.pcap.gz", "tls13-dsb.pcapng.gz"})
    void aSessionIsReadWithKeysFromAFileOrFromTheCapture(String name) throws IOException {
        KeyLog keys = name.contains("dsb") ? new KeyLog() : keys("tls13.keys");
        Recording recording = decode(name, keys);

        assertThat(recording.notices).isEmpty();
        assertThat(recording.connections).hasSize(4)
                .allSatisfy(connection -> assertThat(connection.layers()).containsExactly("TLS 1.3"));
        List<String> sent = reference("tls13");
        assertThat(contents(recording)).hasSize(86).containsAll(sent);
    }

    @Test
    void withoutKeysItIsSaidSo() throws IOException {
        Recording recording = decode("tls13.pcap.gz", new KeyLog());

        assertThat(recording.messages()).isEmpty();
        assertThat(recording.notices).map(Notice::text).filteredOn(text -> !text.startsWith("no SPICE")).hasSize(4)
                .containsOnly("skipped: TLS, no keys");
    }

    @Test
    void withTheKeysOfOtherConnectionsItIsSaidSo() throws IOException {
        assertThat(decode("tls13.pcap.gz", keys("tls12.keys")).notices).map(Notice::text)
                .contains("skipped: TLS, the key log has no keys of this connection");
    }

    @Test
    void keysThatDoNotFitAreSaidSo() throws IOException {
        KeyLog wrong = new KeyLog();
        String right = Files.readString(Captures.file("field/tls13.keys"));
        wrong.add(right.replaceAll("(?m)[0-9a-f]{8}$", "00000000").getBytes(StandardCharsets.US_ASCII));

        Recording recording = decode("tls13.pcap.gz", wrong);
        assertThat(recording.messages()).isEmpty();
        assertThat(recording.notices).map(Notice::text).contains("skipped: TLS, the keys do not fit")
                .hasSize(5);
    }

    /** Seven connections of as many suites and resumptions carry the same channel; its session's main one is plain. */
    @Test
    void tls12WithTheSuitesOfTodayIsRead() throws IOException {
        Recording recording = decode("tls12.pcap.gz", keys("tls12.keys"));
        List<String> plain = inputs();

        assertThat(recording.connections).hasSize(8).extracting(CapturedConnection::session).containsOnly(0);
        for (int connection = 1; connection <= 7; connection++) {
            assertThat(contents(recording, connection)).as("connection " + connection).isEqualTo(plain);
        }
        assertThat(recording.notices).map(Notice::text)
                .contains("skipped: TLS 1.2 with cipher suite 0xc027, which is not decrypted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tls13-aes128", "tls13-chacha", "tls13-keyupdate"})
    void tls13IsReadWithEverySuiteResumedAndBehindKeyUpdates(String name) throws IOException {
        Recording recording = decode(name + ".pcap.gz", keys("tls13-suites.keys"));

        assertThat(recording.notices).isEmpty();
        assertThat(recording.connections).isNotEmpty()
                .allSatisfy(each -> assertThat(contents(recording, each.number())).isEqualTo(inputs()));
    }

    private static List<String> inputs() throws IOException {
        return contents(decode("tls13-plain.pcap.gz", new KeyLog()), 3);
    }

    private static Recording decode(String name, KeyLog keys) throws IOException {
        Recording recording = new Recording();
        CaptureDecoder.decode(Captures.file("field/" + name), SHAPES, keys, recording);
        return recording;
    }

    private static KeyLog keys(String name) throws IOException {
        KeyLog keys = new KeyLog();
        keys.add(Files.readAllBytes(Captures.file("field/" + name)));
        return keys;
    }

    private static List<String> reference(String name) throws IOException {
        return MessageLine.read(Captures.file("field/" + name + ".messages.jsonl.gz")).stream()
                .map(TlsCapturesTest::content).toList();
    }

    private static List<String> contents(Recording recording) {
        return recording.messages().stream().map(TlsCapturesTest::content).toList();
    }

    private static List<String> contents(Recording recording, int connection) {
        return recording.messages().stream().filter(message -> message.connection() == connection)
                .map(TlsCapturesTest::content).sorted().toList();
    }

    private static String content(MessageLine message) {
        return message.channelType() + " " + message.from() + " " + message.type() + " " + message.sha256();
    }
}
