// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tcp;

import static dev.spicewire.capture.testing.Bytes.hex;
import static dev.spicewire.capture.testing.Packets.ACK;
import static dev.spicewire.capture.testing.Packets.FIN;
import static dev.spicewire.capture.testing.Packets.RST;
import static dev.spicewire.capture.testing.Packets.SYN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.net.Endpoint;
import dev.spicewire.capture.net.TcpSegment;
import dev.spicewire.capture.testing.Bytes;
import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class TcpConnectionsTest {

    private static final Endpoint CLIENT = new Endpoint(ByteBuffer.wrap(new byte[] {10, 0, 0, 1}), 40000);
    private static final Endpoint OTHER = new Endpoint(ByteBuffer.wrap(new byte[] {10, 0, 0, 1}), 40001);
    private static final Endpoint SERVER = new Endpoint(ByteBuffer.wrap(new byte[] {10, 0, 0, 2}), 5900);

    /** Neither end has so much under way. */
    private static final long FAR = 600_000_000;

    private final List<String> seen = new ArrayList<>();
    private final TcpConnections connections = new TcpConnections(Recorder::new);

    @Test
    void connectionsAreNumberedInTheOrderOfTheirFirstPackets() {
        from(CLIENT, SERVER, 0, 0, SYN, "");
        from(OTHER, SERVER, 0, 0, SYN, "");
        from(OTHER, SERVER, 1, 1, ACK, "bb");
        from(CLIENT, SERVER, 1, 1, ACK, "aa");

        assertThat(seen).containsExactly("1 client bb", "0 client aa");
    }

    @Test
    void whoSendsTheSynIsTheClient() {
        opened();
        from(SERVER, CLIENT, 1, 1, ACK, "aa");

        assertThat(seen).containsExactly("0 server aa");
    }

    @Test
    void whoAnswersASynIsTheServer() {
        from(SERVER, CLIENT, 0, 100, SYN | ACK, "");
        from(SERVER, CLIENT, 1, 100, ACK, "aa");
        from(CLIENT, SERVER, 101, 2, ACK, "cc");
        from(CLIENT, SERVER, 100, 2, ACK, "bb");

        assertThat(seen).containsExactly("0 server aa", "0 client bb", "0 client cc");
    }

    @Test
    void inTheMiddleTheFirstSenderCountsAsTheClient() {
        from(SERVER, CLIENT, 500, 100, ACK, "");
        from(CLIENT, SERVER, 100, 500, ACK, "aa");
        from(SERVER, CLIENT, 500, 101, ACK, "bb");
        connections.end();

        assertThat(seen).containsExactly("0 server bb", "0 client aa", "0 end");
    }

    @Test
    void inTheMiddleBytesThatOvertookTheirSynAreBehindIt() {
        from(CLIENT, SERVER, 103, 0, ACK, "dd");
        from(CLIENT, SERVER, 101, 0, ACK, "bbcc");
        from(CLIENT, SERVER, 99, 0, SYN, "");
        from(CLIENT, SERVER, 100, 0, ACK, "aa");

        assertThat(seen).containsExactly("0 client aa", "0 client bbcc", "0 client dd");
    }

    @Test
    void inTheMiddleTheLowestOfTheFirstSequenceNumbersIsTheStart() {
        for (int late = 1; late <= EarlySegments.MOST; late++) {
            from(CLIENT, SERVER, 100 + EarlySegments.MOST - late, 0, ACK, "aa");
        }

        assertThat(seen).hasSize(EarlySegments.MOST).containsOnly("0 client aa");
    }

    @Test
    void bytesThatWereCutOffAreAGapAtTheirTurn() {
        opened();
        connections.accept(new TcpSegment(1, CLIENT, SERVER, 1, 1, ACK, ByteBuffer.wrap(hex("aa")), 3));
        from(CLIENT, SERVER, 5, 1, ACK, "bb");

        assertThat(seen).containsExactly("0 client aa", "0 client gap 3", "0 client bb");
    }

    @Test
    void inTheMiddleAnAcknowledgementSaysWhereTheOtherStreamIs() {
        from(CLIENT, SERVER, 100, 500, ACK, "aa");
        from(SERVER, CLIENT, 501, 101, ACK, "cc");
        from(SERVER, CLIENT, 500, 101, ACK, "bb");
        connections.end();

        assertThat(seen).containsExactly("0 client aa", "0 server bb", "0 server cc", "0 end");
    }

    @Test
    void portsThatAreUsedAgainAreANewConnection() {
        from(CLIENT, SERVER, 0, 0, SYN, "");
        from(CLIENT, SERVER, 5, 0, ACK, "ff");
        from(CLIENT, SERVER, 7000, 0, SYN, "");
        from(CLIENT, SERVER, 7001, 0, ACK, "aa");

        assertThat(seen).containsExactly("0 client gap 4", "0 client ff", "0 end", "1 client aa");
    }

    @Test
    void aSynThatIsSentAgainIsNoNewConnection() {
        from(CLIENT, SERVER, 0, 0, SYN, "");
        from(CLIENT, SERVER, 0, 0, SYN, "");
        from(CLIENT, SERVER, 1, 0, ACK, "aa");

        assertThat(seen).containsExactly("0 client aa");
    }

    @Test
    void aConnectionEndsWithTheLastByteOfBothEnds() {
        opened();
        from(CLIENT, SERVER, 1, 1, FIN | ACK, "aa");
        from(SERVER, CLIENT, 2, 3, FIN | ACK, "");
        from(SERVER, CLIENT, 1, 3, ACK, "bb");
        from(CLIENT, SERVER, 1, 1, FIN | ACK, "aa");

        assertThat(seen).containsExactly("0 client aa", "0 server bb", "0 end");
    }

    @Test
    void bytesThatWereUnderWayWhenAConnectionWasResetCount() {
        opened();
        from(CLIENT, SERVER, 1, 0, RST, "");
        from(SERVER, CLIENT, 1, 1, ACK, "bb");

        assertThat(seen).containsExactly("0 server bb");
    }

    @Test
    void theTextOfAResetIsNoDataOfTheStream() {
        opened();
        from(CLIENT, SERVER, 1, 1, ACK, "aa");
        from(SERVER, CLIENT, 1, 2, RST, "6e6f");

        assertThat(seen).containsExactly("0 client aa");
    }

    @Test
    void bytesBehindTheEndAreAnotherConnectionWhoseSynIsNotCaptured() {
        opened();
        from(CLIENT, SERVER, 1, 1, FIN | ACK, "aa");
        from(SERVER, CLIENT, 1, 3, FIN | ACK, "");
        from(CLIENT, SERVER, 1, 1, ACK, "aa");
        from(CLIENT, SERVER, 70000, 1, RST, "bb");
        from(CLIENT, SERVER, 70000, 1, ACK, "cc");
        connections.end();

        assertThat(seen).containsExactly("0 client aa", "0 end", "1 client cc", "1 end");
    }

    @Test
    void bytesThatTheOtherEndAcknowledgedAreMissing() {
        opened();
        from(CLIENT, SERVER, 1, 4, ACK, "");
        connections.end();

        assertThat(seen).containsExactly("0 server gap 3", "0 end");
    }

    @Test
    void bytesInFrontOfASequenceNumberAreMissing() {
        from(CLIENT, SERVER, 0, 0, SYN, "");
        from(CLIENT, SERVER, 23, 0, RST, "");
        connections.end();

        assertThat(seen).containsExactly("0 client gap 22", "0 end");
    }

    @Test
    void anAcknowledgedEndThatIsNotCapturedIsNoMissingByte() {
        opened();
        from(SERVER, CLIENT, 1, 1, ACK, "aa");
        from(CLIENT, SERVER, 1, 3, ACK, "");
        connections.end();

        assertThat(seen).containsExactly("0 server aa", "0 end");
    }

    @Test
    void anImpossibleSequenceNumberSaysNothing() {
        from(CLIENT, SERVER, 0, 0, SYN, "");
        from(CLIENT, SERVER, 900_000_000, 0, RST, "");
        connections.end();

        assertThat(seen).containsExactly("0 end");
    }

    @Test
    void bytesFarFromAllOthersThatTheOtherEndAcknowledgesAreAnotherConnection() {
        opened();
        from(CLIENT, SERVER, 1, 1, ACK, "aa");
        from(CLIENT, SERVER, FAR, 2 * FAR, ACK, "bb");
        from(SERVER, CLIENT, 2 * FAR, FAR + 1, ACK, "cc");
        from(CLIENT, SERVER, FAR + 1, 2 * FAR + 1, ACK, "dd");
        connections.end();

        assertThat(seen).containsExactly("0 client aa", "0 end", "1 client bb", "1 client dd", "1 server cc", "1 end");
        assertThat(connections.strayed()).isZero();
    }

    @Test
    void severalSegmentsOfOneEndThatAreFarFromAllOthersAreAnotherConnection() {
        opened();
        from(CLIENT, SERVER, FAR, 2 * FAR, ACK, "aa");
        from(CLIENT, SERVER, FAR + 1, 2 * FAR, ACK, "bb");
        from(CLIENT, SERVER, FAR + 1, 2 * FAR, ACK, "bb");
        assertThat(seen).isEmpty();
        from(CLIENT, SERVER, FAR + 2, 2 * FAR, ACK, "cc");
        connections.end();

        assertThat(seen).containsExactly("0 end", "1 client aa", "1 client bb", "1 client cc", "1 end");
    }

    @Test
    void whatAcknowledgesTheConnectionBelongsToItBehindAnyLoss() {
        opened();
        from(SERVER, CLIENT, 1, 1, ACK, "aa");
        from(SERVER, CLIENT, FAR, 1, ACK, "bb");
        from(SERVER, CLIENT, FAR + 1, 1, ACK, "cc");
        from(SERVER, CLIENT, FAR + 2, 1, ACK, "dd");
        from(SERVER, CLIENT, FAR + 3, 1, ACK, "ee");

        assertThat(seen).containsExactly("0 server aa", "0 server gap " + (FAR - 2), "0 server bb", "0 server cc",
                "0 server dd", "0 server ee");
    }

    @Test
    void singleSegmentsFarFromAllOthersAreLeftOutAndCounted() {
        opened();
        from(CLIENT, SERVER, FAR, 1, ACK, "bb");
        from(CLIENT, SERVER, 1, 1, ACK, "aa");
        from(SERVER, CLIENT, 3 * FAR, 3 * FAR, FIN | ACK, "cc");
        from(CLIENT, SERVER, 2 * FAR, 1, ACK, "dd");
        connections.end();

        assertThat(seen).containsExactly("0 client aa", "0 end");
        assertThat(connections.strayed()).isEqualTo(3);
    }

    @Test
    void whereASegmentIsForgedTheConnectionGoesOn() {
        opened();
        for (int i = 0; i < 3; i++) {
            from(CLIENT, SERVER, FAR + i, 2 * FAR, ACK, "ff");
            from(CLIENT, SERVER, 1 + i, 1, ACK, "aa");
        }

        assertThat(seen).containsExactly("0 client aa", "0 client aa", "0 client aa");
        assertThat(connections.strayed()).isEqualTo(3);
    }

    @Test
    void whatIsOpenEndsWithTheCaptureInTheOrderOfTheNumbers() {
        from(CLIENT, SERVER, 0, 0, SYN, "");
        from(OTHER, SERVER, 0, 0, SYN, "");
        from(OTHER, SERVER, 2, 0, ACK, "cc");
        connections.end();

        assertThat(seen).containsExactly("0 end", "1 client gap 1", "1 client cc", "1 end");
    }

    @Test
    void ofTooManyConnectionsTheOneThatWasSilentForLongestEnds() {
        from(client(0), SERVER, 0, 0, SYN, "");
        from(client(1), SERVER, 0, 0, SYN, "");
        from(client(1), SERVER, 2, 0, ACK, "bb");
        from(client(0), SERVER, 1, 0, ACK, "aa");
        for (int i = 2; i < TcpConnections.MOST_REMEMBERED; i++) {
            from(client(i), SERVER, 0, 0, SYN, "");
        }

        assertThat(seen).containsExactly("0 client aa");
        from(client(TcpConnections.MOST_REMEMBERED), SERVER, 0, 0, SYN, "");
        assertThat(seen).containsExactly("0 client aa", "1 client gap 1", "1 client bb", "1 end");
        from(client(0), SERVER, 2, 0, ACK, "cc");
        assertThat(seen).endsWith("1 end", "0 client cc");
    }

    private static Endpoint client(int port) {
        return new Endpoint(CLIENT.address(), port);
    }

    /** Either end's first byte then has sequence number 1. */
    private void opened() {
        from(CLIENT, SERVER, 0, 0, SYN, "");
        from(SERVER, CLIENT, 0, 1, SYN | ACK, "");
    }

    private void from(Endpoint source, Endpoint destination, long sequence, long acknowledged, int flags,
            String payload) {
        connections.accept(new TcpSegment(1, source, destination, sequence, acknowledged, flags,
                ByteBuffer.wrap(hex(payload)), 0));
    }

    private final class Recorder implements ConnectionHandler {

        private final TcpConnection connection;

        Recorder(TcpConnection connection) {
            this.connection = connection;
        }

        @Override
        public void bytes(Direction from, ByteBuffer bytes, long frame) {
            seen.add(connection.number() + " " + from.word() + " " + HexFormat.of().formatHex(Bytes.of(bytes)));
        }

        @Override
        public void gap(Direction from, long length, Missing why) {
            seen.add(connection.number() + " " + from.word() + " gap " + length);
        }

        @Override
        public void end() {
            seen.add(connection.number() + " end");
        }
    }
}
