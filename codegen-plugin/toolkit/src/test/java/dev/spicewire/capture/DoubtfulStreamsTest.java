// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

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

import dev.spicewire.capture.decode.ProtocolShapes;
import dev.spicewire.capture.testing.Conversation;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("streams of which it is not known where messages start, and what is said of them")
class DoubtfulStreamsTest {

    private static final int MAIN_INIT = 103;
    private static final byte[] SET_ACK = mini(3, hex("01000000 02000000"));
    private static final byte[] PING = mini(4, hex("01000000 0200000000000000"));
    private static final Protocol SPICE = Definitions.bundled();

    @TempDir
    private Path directory;

    private long bytesRead;

    private final MessageShapes shapes = new ProtocolShapes(SPICE, this::read);

    private Decoded read(long channelType, Direction from, long id, ByteBuffer body) {
        bytesRead += 1 + body.remaining();
        return DynamicCodec.of(SPICE).decodeInPlace(channelType, from, id, body);
    }

    @Test
    void whereMuchLooksLikeMessagesTheSearchIsGivenUp() throws IOException {
        byte[] valid = concat(times(600, SET_ACK), hex("ff".repeat(40)));

        Conversation talk = new Conversation().between(40000, 5900);
        for (int i = 0; i < 8; i++) {
            talk.server(valid);
        }

        assertThat(events(talk)).contains(
                "0 skipped: the capture starts in the middle of the connection, nothing of the client's side is"
                        + " captured up to here; too much looks like messages to try all of it; 0 bytes of the client"
                        + " and " + 8 * valid.length + " of the server are left out");
        assertThat(bytesRead).isLessThan(16L * Effort.MOST);
    }

    @Test
    void anInjectedSegmentCostsOnlyWhatItReplaces() throws IOException {
        List<String> events = events(linked(new Conversation().between(40000, 5900).opened(), 0, 1)
                .server(PING).server(hex("aa".repeat(139))).server(times(4, PING)));

        assertThat(events).filteredOn(line -> line.contains(" 4: ")).hasSize(5);
        assertThat(events).anySatisfy(line -> assertThat(line).endsWith("no header: the channel has no message 43690, "
                + "and a body of 2863311530 bytes is more than any has; the next message is searched for"));
    }

    @Test
    void aMainChannelWhoseVerdictIsLostKeepsItsSession() throws IOException {
        Conversation talk = new Conversation().between(40000, 5900).opened().client(link(0, 1, ALL))
                .server(reply(0, ALL)).client(SELECT_SPICE).client(TICKET).serverUncaptured(4).server(init());
        linked(talk.between(40001, 5900).opened(), 0x11111111, 2);

        assertThat(sessions(talk)).containsExactly("0 session 0 channel 1 MINI", "1 session 0 channel 2 MINI");
    }

    @Test
    void aMainChannelThatIsConcludedLateHasTheSessionOfItsChannels() throws IOException {
        Conversation talk = new Conversation().between(40000, 5900).opened().client(link(0, 1, ALL))
                .serverUncaptured(reply(0, ALL).length).client(SELECT_SPICE).client(TICKET).server(ACCEPTED)
                .server(init()).server(times(3, PING));
        linked(talk.between(40001, 5900).opened(), 0x11111111, 2);

        assertThat(sessions(talk)).containsExactly("1 session 0 channel 2 MINI", "0 session 0 channel 1 MINI");
    }

    @Test
    void theClientsLinkMessageIsWaitedFor() throws IOException {
        byte[] many = times(400, PING);

        assertThat(events(new Conversation().between(40000, 5900).accepted().server(reply(0, ALL)).server(ACCEPTED)
                .server(many).client(link(0, 1, ALL)).client(SELECT_SPICE).client(TICKET)))
                .startsWith("0 session 0 channel 1 MINI").hasSize(401);
    }

    @Test
    void aBannerIsNoGap() throws IOException {
        assertThat(events(new Conversation().between(40000, 5900).opened().client(link(0, 1, ALL))
                .server(hex("00".repeat(16))).closed())).first().isEqualTo("0 skipped: what the server sends first "
                + "is no link reply, and no messages tell what it said");
    }

    @Test
    void portsTellTheServerWhereNothingElseDoes() throws IOException {
        assertThat(clientOf(new Conversation().between(40000, 5900).server(PING))).isEqualTo("10.0.0.1:40000");
        assertThat(clientOf(new Conversation().between(5000, 443).server(PING))).isEqualTo("10.0.0.1:5000");
        assertThat(clientOf(new Conversation().between(40000, 40001).client(PING))).isEqualTo("10.0.0.1:40000");
    }

    private String clientOf(Conversation talk) throws IOException {
        StringBuilder client = new StringBuilder();
        CaptureDecoder.decode(talk.in(directory), new CaptureListener() {
            @Override
            public void message(CapturedMessage message) {
                throw new AssertionError("one message is too few to tell");
            }

            @Override
            public void notice(Notice notice) {
                if (notice instanceof Notice.Skipped skipped) {
                    client.append(skipped.client());
                }
            }
        });
        return client.toString();
    }

    private static byte[] init() {
        return mini(MAIN_INIT, concat(hex("11111111"), new byte[28]));
    }

    private static byte[] times(int count, byte... bytes) {
        byte[][] all = new byte[count][];
        Arrays.fill(all, bytes);
        return concat(all);
    }

    private static Conversation linked(Conversation talk, long connectionId, int channelType) {
        return talk.client(link(connectionId, channelType, ALL)).server(reply(0, ALL))
                .client(SELECT_SPICE).client(TICKET).server(ACCEPTED);
    }

    private List<String> sessions(Conversation talk) throws IOException {
        return events(talk).stream().filter(line -> line.contains(" session ")).toList();
    }

    private List<String> events(Conversation talk) throws IOException {
        return RecordedEvents.of(talk.in(directory), shapes);
    }
}
