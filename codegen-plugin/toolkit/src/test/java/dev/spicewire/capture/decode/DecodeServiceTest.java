// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import static dev.spicewire.capture.testing.Bytes.concat;
import static dev.spicewire.capture.testing.Bytes.hex;
import static dev.spicewire.capture.testing.Spice.ACCEPTED;
import static dev.spicewire.capture.testing.Spice.ALL;
import static dev.spicewire.capture.testing.Spice.SELECT_SPICE;
import static dev.spicewire.capture.testing.Spice.TICKET;
import static dev.spicewire.capture.testing.Spice.link;
import static dev.spicewire.capture.testing.Spice.mini;
import static dev.spicewire.capture.testing.Spice.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.spicewire.capture.testing.Conversation;
import dev.spicewire.capture.testing.Pcap;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.where.InvalidConditionException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodeServiceTest {

    private static final Protocol PROTOCOL = Definitions.bundled();
    private static final int MAIN = 1;
    private static final int DISPLAY = 2;
    private static final int TUNNEL = 7;

    @TempDir
    private Path directory;

    private final Conversation talk = new Conversation();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private DecodeOutcome outcome;

    @BeforeEach
    void aSessionWithAMalformedMessageAndATlsConnection() {
        linked(40000, 0, MAIN).server(mini(3, hex("01000000 02000000"))).client(mini(1, hex("01000000")))
                .server(mini(3, hex("01000000"))).closed();
        linked(40001, 9, TUNNEL).server(mini(999)).closed();
        talk.between(40002, 5901).opened().client(hex("16030100"));
    }

    @Test
    void jsonHasALineAMessage() throws IOException {
        decode(DecodeFormat.JSON, null, null);

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {"conn":0,"channel":"main","channel_type":1,"channel_id":0,"from":"server","serial":1,"msg":"set_ack",\
                "id":3,"size":8,"frame":9,"offset":202,"time":"1970-01-01T00:00:00.000000000Z",\
                "body_sha256":"34fb5c825de7ca4aea6e712f19d439c1da0c92c37b423936c5f618545ca4fa1f",\
                "fields":{"generation":1,"window":2}}
                {"conn":0,"channel":"main","channel_type":1,"channel_id":0,"from":"client","serial":1,"msg":"ack_sync",\
                "id":1,"size":4,"frame":10,"offset":170,"time":"1970-01-01T00:00:00.000000000Z",\
                "body_sha256":"67abdd721024f0ff4e0b3f4c2fc13bc5bad42d0b7851d456d88d203d15aaa450",\
                "fields":{"generation":1}}
                {"conn":0,"channel":"main","channel_type":1,"channel_id":0,"from":"server","serial":2,"msg":"set_ack",\
                "id":3,"size":4,"frame":11,"offset":216,"time":"1970-01-01T00:00:00.000000000Z",\
                "body_sha256":"67abdd721024f0ff4e0b3f4c2fc13bc5bad42d0b7851d456d88d203d15aaa450",\
                "error":{"path":"set_ack.window","offset":4,"reason":"needs 4 bytes, 0 are left"}}
                {"conn":1,"channel":"tunnel","channel_type":7,"channel_id":0,"from":"server","serial":1,"msg":null,\
                "id":999,"size":0,"frame":22,"offset":202,"time":"1970-01-01T00:00:00.000000000Z",\
                "body_sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",\
                "error":{"path":"","offset":0,"reason":"tunnel has no server message 999"}}
                {"conn":2,"skipped":"TLS, no keys","client":"10.0.0.1:40002","server":"10.0.0.2:5901"}
                """);
        assertThat(outcome).isEqualTo(new DecodeOutcome(4, 2, 1, true));
    }

    @Test
    void textHasALineAConnectionAndAMessage() throws IOException {
        decode(DecodeFormat.TEXT, null, null);

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("""
                conn 0: main/0 of session 0, 10.0.0.1:40000 -> 10.0.0.2:5900, mini headers
                conn 0 frame 9 +0.000000 main/0 server #1 set_ack (3), 8 bytes: generation=1 window=2
                conn 0 frame 10 +0.000000 main/0 client #1 ack_sync (1), 4 bytes: generation=1
                conn 0 frame 11 +0.000000 main/0 server #2 set_ack (3), 4 bytes: MALFORMED at byte 4, set_ack.window: \
                needs 4 bytes, 0 are left
                conn 1: tunnel/0 of session 1, 10.0.0.1:40001 -> 10.0.0.2:5900, mini headers
                conn 1 frame 22 +0.000000 tunnel/0 server #1 unknown (999), 0 bytes: UNKNOWN: \
                tunnel has no server message 999
                conn 2: skipped: TLS, no keys (10.0.0.1:40002 -> 10.0.0.2:5901)
                """);
    }

    @Test
    void theSummaryCountsEveryKindOfMessage() throws IOException {
        decode(DecodeFormat.SUMMARY, null, null);

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("""
                conn 0: main/0 of session 0, 10.0.0.1:40000 -> 10.0.0.2:5900, mini headers
                conn 0 ended: main/0 of session 0, 0.000 s, closed by the client
                  server: 2 messages, 12 bytes
                  client: 1 messages, 4 bytes
                  ack window: 2 messages, 0 acks, at most 1 messages not acknowledged
                  from    id  message   count  bytes  malformed  messages/s
                  server   3  set_ack       2     12          1  -
                  client   1  ack_sync      1      4          0  -
                conn 1: tunnel/0 of session 1, 10.0.0.1:40001 -> 10.0.0.2:5900, mini headers
                conn 1 ended: tunnel/0 of session 1, 0.000 s, closed by the client
                  server: 1 messages, 0 bytes
                  client: 0 messages, 0 bytes
                  from     id  message  count  bytes  malformed  messages/s
                  server  999  unknown      1      0          1  -
                conn 2: skipped: TLS, no keys (10.0.0.1:40002 -> 10.0.0.2:5901)
                channel  from     id  message   count  bytes  malformed
                main     server    3  set_ack       2     12          1
                main     client    1  ack_sync      1      4          0
                tunnel   server  999  unknown       1      0          1
                all                                 4     16          2
                """);
    }

    @Test
    void connectionsWithoutAChosenMessageAreLeftOutWithAllThatIsToldOfThem() throws IOException {
        linked(40003, 9, DISPLAY).serverUncaptured(9).server(mini(102)).closed();
        String mainAlone = """
                conn 0: main/0 of session 0, 10.0.0.1:40000 -> 10.0.0.2:5900, mini headers
                conn 0 frame 10 +0.000000 main/0 client #1 ack_sync (1), 4 bytes: generation=1
                1 skipped connections are not shown, as messages are chosen and none is theirs
                """;

        decode(DecodeFormat.TEXT, null, "ack_sync");
        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo(mainAlone);
        assertThat(outcome).isEqualTo(new DecodeOutcome(1, 0, 1, true));

        written.reset();
        run(talk.in(directory), DecodeFormat.TEXT, meeting("frame == 10"));
        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo(mainAlone);

        written.reset();
        run(talk.in(directory), DecodeFormat.SUMMARY, meeting("frame == 10"));
        assertThat(written.toString(StandardCharsets.UTF_8)).contains("conn 0 ended:")
                .doesNotContain("conn 1", "conn 3");
    }

    @Test
    void whatWasToldInFrontOfTheFirstChosenMessageComesWithIt() throws IOException {
        Conversation forged = new Conversation();
        stage(forged.between(40000, 5900).opened(), 0, DISPLAY).server(hex("e703 ffffff7f"))
                .client(mini(1, hex("01000000"))).closed();

        run(forged.in(directory), DecodeFormat.TEXT, meeting("msg == 'ack_sync'"));
        assertThat(written.toString(StandardCharsets.UTF_8).lines().map(line -> line.replaceFirst(":.*", "")))
                .containsExactly("conn 0", "conn 0 server byte 202", "conn 0 frame 10 +0.000000 display/0 client #1"
                        + " ack_sync (1), 4 bytes");
    }

    @Test
    void gapsAreLinesOfTheirStream() throws IOException {
        Conversation gap = new Conversation();
        stage(gap.between(40000, 5900).opened(), 0, DISPLAY).serverUncaptured(9).server(mini(102)).closed();
        run(gap.in(directory), DecodeFormat.JSON, null, null);

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {"conn":0,"from":"server","stream_offset":202,"notice":"gap: 9 bytes are missing in the capture; \
                the next message is searched for"}
                {"conn":0,"from":"server","stream_offset":211,"notice":"6 bytes left out: it is not known where \
                messages start in them"}
                """);
    }

    @Test
    void aCaptureWithoutPacketsGivesOneLine() throws IOException {
        run(new Pcap(1).in(directory), DecodeFormat.JSON, null, null);

        assertThat(written.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"notice\":\"no SPICE found: the capture has no packets\"}\n");
    }

    @Test
    void longBytesAndListsAreShortenedInText() throws IOException {
        Conversation lists = new Conversation();
        byte[] fiveChannels = hex("05000000 0100 0200 0300 0400 0500");
        byte[] ping = concat(hex("01000000 0200000000000000"), new byte[17]);
        stage(lists.between(40000, 5900).opened(), 0, MAIN).server(mini(104, fiveChannels)).server(mini(4, ping));
        run(lists.in(directory), DecodeFormat.TEXT, "main", null);

        assertThat(written.toString(StandardCharsets.UTF_8).lines().skip(1)).containsExactly(
                "conn 0 frame 9 +0.000000 main/0 server #1 channels_list (104), 14 bytes: num_of_channels=5 channels=["
                        + "{type=1 id=0} {type=2 id=0} {type=3 id=0} {type=4 id=0} ... 5 elements]",
                "conn 0 frame 10 +0.000000 main/0 server #2 ping (4), 29 bytes: id=1 timestamp=2 "
                        + "data=0x00000000000000000000000000000000... (17 bytes)");
    }

    @Test
    void filtersTakeNamesAndNumbers() throws IOException {
        assertThat(messagesShown("main", null)).isEqualTo(3);
        assertThat(messagesShown("1", "set_ack")).isEqualTo(2);
        assertThat(messagesShown(null, "1")).isEqualTo(1);
        assertThat(messagesShown("7", "999")).isEqualTo(1);
        assertThat(messagesShown("display", null)).isZero();
    }

    @Test
    void aFilterThatNothingCanMeetSaysWhatWasMeant() {
        assertThatIllegalArgumentException().isThrownBy(() -> messagesShown("dispaly", null))
                .withMessage("no such channel: 'dispaly' (did you mean 'display'?)");
        assertThatIllegalArgumentException().isThrownBy(() -> messagesShown("display", "draw_cpoy"))
                .withMessage("no such message: 'draw_cpoy' (did you mean 'draw_copy'?)");
        assertThatIllegalArgumentException().isThrownBy(() -> messagesShown("main", "draw_copy"))
                .withMessage("no such message: 'draw_copy'");
    }

    @Test
    void aTruncatedFileIsNamedAfterEverythingCompleteIsShown() {
        byte[] file = talk.toArray();
        Path truncated = Pcap.file(directory, Arrays.copyOf(file, file.length - 1));

        assertThatIOException().isThrownBy(() -> run(truncated, DecodeFormat.JSON, null, null))
                .withMessageStartingWith(truncated + ": byte ").withMessageContaining("the file is truncated");
        assertThat(written.toString(StandardCharsets.UTF_8).lines()).hasSize(5).last().asString()
                .startsWith("{\"conn\":2,\"skipped\":\"no data\",");
    }

    @Test
    void progressEndsWithTheSizeOfTheFile() throws IOException {
        Path capture = talk.in(directory);
        List<Long> progress = new ArrayList<>();
        DecodeService.of(PROTOCOL).decode(capture, filter(null, null), DecodeFormat.SUMMARY, written,
                progress::add);

        assertThat(progress).isSorted().last().isEqualTo((long) talk.toArray().length);
    }

    private long messagesShown(String channel, String message) throws IOException {
        decode(DecodeFormat.JSON, channel, message);
        return outcome.messages();
    }

    private void decode(DecodeFormat format, String channel, String message) throws IOException {
        run(talk.in(directory), format, channel, message);
    }

    private void run(Path capture, DecodeFormat format, String channel, String message) throws IOException {
        run(capture, format, filter(channel, message));
    }

    private void run(Path capture, DecodeFormat format, MessageFilter filter) throws IOException {
        outcome = DecodeService.of(PROTOCOL).decode(capture, filter, format, written, bytes -> { });
    }

    private static MessageFilter meeting(String condition) {
        try {
            return filter(null, null).where(PROTOCOL, condition);
        } catch (InvalidConditionException e) {
            throw new AssertionError(e);
        }
    }

    private static MessageFilter filter(String channel, String message) {
        return MessageFilter.of(PROTOCOL, Optional.ofNullable(channel), Optional.ofNullable(message));
    }

    private Conversation linked(int clientPort, long connectionId, int channelType) {
        return stage(talk.between(clientPort, 5900).opened(), connectionId, channelType);
    }

    private static Conversation stage(Conversation talk, long connectionId, int channelType) {
        return talk.client(link(connectionId, channelType, ALL)).server(reply(0, ALL))
                .client(SELECT_SPICE).client(TICKET).server(ACCEPTED);
    }
}
