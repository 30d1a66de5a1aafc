// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import static dev.spicewire.connection.protocol.Recorded.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.framing.HeaderFormat;
import org.junit.jupiter.api.Test;

class HousekeepingTest {

    private static final String PING = "04000f000000" + "05000000" + "0807060504030201" + "aabbcc";
    private static final String MARK = "660000000000";

    private final Journal journal = new Journal();
    private final ChannelReader client = new ChannelReader(Links.of(SpiceChannels.DISPLAY, HeaderFormat.MINI),
            Sender.SERVER, ChannelLimits.of(Sender.SERVER), new ClientHousekeeping(journal::answer));
    private final ServerHousekeeping server = new ServerHousekeeping();

    @Test
    void aPingIsAnsweredBeforeItIsHandled() throws ChannelClosedException {
        client.receive(bytes(PING), journal);

        assertThat(journal.lines()).containsExactly("answer Pong[id=5, timestamp=72623859790382856]",
                "1: 4 050000000807060504030201aabbcc");
    }

    @Test
    void thereAreNoAcksBeforeTheServerWantsThem() throws ChannelClosedException {
        client.receive(bytes(MARK.repeat(100)), journal);

        assertThat(journal.lines()).hasSize(100).noneMatch(line -> line.startsWith("answer"));
    }

    @Test
    void anAckStandsForAWindowOfHandledMessages() throws ChannelClosedException {
        client.receive(bytes(setAck(1, 3), MARK.repeat(7)), journal);

        assertThat(journal.lines()).containsExactly("answer AckSync[generation=1]", "1: 3 0100000003000000",
                "2: 102 ", "3: 102 ", "4: 102 ", "answer Ack[]", "5: 102 ", "6: 102 ", "7: 102 ", "answer Ack[]",
                "8: 102 ");
    }

    @Test
    void anotherWindowStartsAnew() throws ChannelClosedException {
        client.receive(bytes(setAck(1, 3), MARK.repeat(2), setAck(2, 2), MARK.repeat(2)), journal);

        assertThat(journal.lines()).endsWith("3: 102 ", "answer AckSync[generation=2]", "4: 3 0200000002000000",
                "5: 102 ", "6: 102 ", "answer Ack[]");
    }

    @Test
    void aWindowOfNothingEndsAcks() throws ChannelClosedException {
        client.receive(bytes(setAck(1, 1), MARK, setAck(2, 0), MARK.repeat(5)), journal);

        assertThat(journal.lines().stream().filter("answer Ack[]"::equals)).hasSize(1);
    }

    @Test
    void subMessagesCountAsOneMessage() throws ChannelClosedException {
        String list = "0200" + "0a000000" + "10000000" + "660000000000".repeat(2);
        client.receive(bytes(setAck(1, 2), "080016000000", list, MARK), journal);

        assertThat(journal.lines()).endsWith("2: 102 ", "2: 102 ", "3: 102 ", "answer Ack[]");
    }

    @Test
    void aPingOrWindowThatIsCutOffEndsTheChannel() {
        assertThatExceptionOfType(ChannelClosedException.class)
                .isThrownBy(() -> client.receive(bytes("040003000000", "aabbcc"), journal))
                .withCauseInstanceOf(MalformedMessageException.class);
        assertThat(journal.lines()).isEmpty();
    }

    @Test
    void aServerSendsTwoWindowsAhead() {
        assertThat(server.start(5)).hasToString("SetAck[generation=1, window=5]");
        send(9);
        assertThat(server.open()).isTrue();
        send(1);
        assertThat(server.open()).isFalse();
        ackSync(1);
        assertThat(server.open()).isFalse();
        ack();
        assertThat(server.open()).isTrue();
        send(5);
        assertThat(server.open()).isFalse();
    }

    @Test
    void acksOfAnotherGenerationDoNotCount() {
        server.start(5);
        server.start(5);
        send(10);
        ackSync(1);
        ack();
        assertThat(server.open()).isFalse();
        ackSync(2);
        ack();
        assertThat(server.open()).isTrue();
    }

    @Test
    void acksForWhatWasNotSentGiveNoCredit() {
        server.start(1);
        ackSync(1);
        for (int i = 0; i < 100; i++) {
            ack();
        }
        send(2);
        assertThat(server.open()).isFalse();
    }

    @Test
    void withoutAWindowAServerSendsAsItLikes() {
        send(1000);
        assertThat(server.open()).isTrue();
        server.start(1);
        server.start(0);
        send(1000);
        assertThat(server.open()).isTrue();
    }

    @Test
    void aCutOffAckSyncIsMalformed() {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> server.arrived(1, bytes("0100")));
    }

    private static String setAck(int generation, int window) {
        return "030008000000" + "0" + generation + "000000" + "0" + window + "000000";
    }

    private void send(int count) {
        for (int i = 0; i < count; i++) {
            server.sent();
        }
    }

    private void ackSync(int generation) {
        server.arrived(1, bytes("0" + generation + "000000"));
        server.handled();
    }

    private void ack() {
        server.arrived(2, bytes(""));
        server.handled();
    }
}
