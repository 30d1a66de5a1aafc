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
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenSSL has encrypted all of these, and written down the keys. */
@DisplayName("TLS connections are read with the keys that a peer has written down")
class TlsCapturesTest {

    private static final Protocol SPICE = Definitions.bundled();
    private static final ProtocolShapes SHAPES = new ProtocolShapes(SPICE, DynamicCodec.of(SPICE)::decodeInPlace);

    @TempDir
    private Path directory;

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
        Recording recording = decode("tls13.pcap.gz", wrong("[A-Z_0-9]+"));
        assertThat(recording.messages()).isEmpty();
        assertThat(recording.notices).map(Notice::text).contains("skipped: TLS, the keys do not fit")
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"SERVER, server, client", "CLIENT, client, server"})
    void aSecretThatIsWrongCostsItsDirectionAlone(String label, String lost, String read) throws IOException {
        Recording recording = decode("tls13.pcap.gz", wrong(label + "_TRAFFIC_SECRET_0"));

        assertOneSide(recording, read, "TLS: what the " + lost + " sends is left out from here on: no key of the log "
                + "fits");
    }

    /** What is left is read as if the capture had one side alone. */
    @ParameterizedTest
    @CsvSource({"SERVER, server, client", "CLIENT, client, server"})
    void aSecretThatIsMissingCostsItsDirectionAlone(String label, String lost, String read) throws IOException {
        Recording recording = decode("tls13.pcap.gz", without(label + "_TRAFFIC_SECRET_0"));

        assertOneSide(recording, read, "TLS: what the " + lost + " sends is left out from here on: the " + lost
                + "'s keys are missing, the key log has no " + label + "_TRAFFIC_SECRET_0");
        assertThat(recording.notices).map(Notice::text).filteredOn(text -> !text.startsWith("TLS")).isNotEmpty()
                .allMatch(text -> text.contains("the " + lost + "'s side can't be read"));
    }

    @Test
    void keysOfTheHandshakeAloneReadNothing() throws IOException {
        assertThat(decode("tls13.pcap.gz", without("[A-Z]+_TRAFFIC_SECRET_0")).notices).map(Notice::text)
                .contains("skipped: TLS, the server's keys are missing, the key log has no SERVER_TRAFFIC_SECRET_0; "
                        + "the client's keys are missing, the key log has no CLIENT_TRAFFIC_SECRET_0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SERVER", "CLIENT"})
    void secretsOfTheHandshakeAreNotMissed(String label) throws IOException {
        Recording recording = decode("tls13.pcap.gz", wrong(label + "_HANDSHAKE_TRAFFIC_SECRET"));

        assertThat(recording.notices).isEmpty();
        assertThat(recording.messages()).hasSize(86);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void aRecordThatIsDamagedCostsItsMessageAlone(int place) throws IOException {
        byte[] capture = unpacked("tls13.pcap.gz");
        capture[fifth(capture, HexFormat.of().parseHex("1703031011")) + place] ^= 0x40;

        Recording damaged = decode(Files.write(directory.resolve("damaged.pcap"), capture), keys("tls13.keys"));
        assertThat(contents(damaged)).hasSize(85)
                .isSubsetOf(contents(decode("tls13.pcap.gz", keys("tls13.keys"))));
        assertThat(damaged.notices).map(Notice::text).hasSize(2).anyMatch(text -> text.startsWith("gap: "));
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
        return decode(Captures.file("field/" + name), keys);
    }

    private static Recording decode(Path capture, KeyLog keys) throws IOException {
        Recording recording = new Recording();
        CaptureDecoder.decode(capture, SHAPES, keys, recording);
        return recording;
    }

    private static void assertOneSide(Recording recording, String read, String told) throws IOException {
        assertThat(recording.messages()).isNotEmpty().extracting(MessageLine::from).containsOnly(read);
        assertThat(reference("tls13")).filteredOn(sent -> sent.contains(" " + read + " "))
                .filteredOn(sent -> !sent.startsWith("4 ")).isNotEmpty().isSubsetOf(contents(recording));
        assertThat(recording.notices).map(Notice::text).filteredOn(text -> text.startsWith("TLS")).hasSize(4)
                .containsOnly(told);
    }

    /** {@return the keys, of which those with a label are spoilt} */
    private static KeyLog wrong(String label) throws IOException {
        KeyLog wrong = new KeyLog();
        String right = Files.readString(Captures.file("field/tls13.keys"));
        wrong.add(right.replaceAll("(?m)^(" + label + " .*)[0-9a-f]{8}$", "$100000000")
                .getBytes(StandardCharsets.US_ASCII));
        return wrong;
    }

    /** {@return the keys but for those with a label} */
    private static KeyLog without(String label) throws IOException {
        KeyLog some = new KeyLog();
        some.add(Files.readString(Captures.file("field/tls13.keys")).replaceAll("(?m)^" + label + " .*$", "")
                .getBytes(StandardCharsets.US_ASCII));
        return some;
    }

    private static byte[] unpacked(String name) throws IOException {
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(Captures.file("field/" + name)))) {
            return packed.readAllBytes();
        }
    }

    /** {@return where a piece stands for the fifth time, which is in the middle of the server's images} */
    private static int fifth(byte[] bytes, byte... piece) {
        return IntStream.range(0, bytes.length - piece.length)
                .filter(at -> Arrays.equals(bytes, at, at + piece.length, piece, 0, piece.length))
                .skip(4).findFirst().orElseThrow();
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
