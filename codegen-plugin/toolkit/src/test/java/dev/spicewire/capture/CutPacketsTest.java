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
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("messages that the snap length has cut: each is shown or counted, or it is said that more may be")
class CutPacketsTest {

    /** Offset of the server's first data header. */
    private static final int DATA = 16 + 178 + 4 + 4;

    private static final String IT_AND_MORE = " bytes are missing in the capture; the message that they begin in is "
            + "lost, and an unknown number behind it; the next message is searched for";
    private static final String RESUMED = " resumed: messages go on here, as their headers and bodies fit; ";
    private static final String PACKETS = " packets were captured only in part; capture again with a larger snap "
            + "length";

    /** 18 bytes. */
    private static final byte[] PING = mini(4, hex("01000000 0200000000000000"));
    /** 306 bytes. */
    private static final byte[] LONG_PING = mini(4, new byte[300]);

    private static final Protocol SPICE = Definitions.bundled();
    private static final MessageShapes SHAPES = new ProtocolShapes(SPICE, DynamicCodec.of(SPICE)::decodeInPlace);

    @TempDir
    private Path directory;

    private final Conversation talk = new Conversation().between(40000, 5900).opened().client(link(0, 1, ALL))
            .server(reply(0, ALL)).client(SELECT_SPICE).client(TICKET).server(ACCEPTED);

    @Test
    void aMessageThatFillsItsPacketIsCounted() throws IOException {
        talk.serverCut(100, LONG_PING).server(PING);

        assertThat(notices()).containsExactly(
                "0 1 messages of the server left out: 206 bytes of them were cut off by the snap length",
                "1" + PACKETS);
        assertThat(pings()).isOne();
    }

    @Test
    void aMessageThatEndsInsideItsPacketIsCountedAndMoreMayBeBehindIt() throws IOException {
        talk.serverCut(100, concat(LONG_PING, PING, PING));
        pingThrice();

        int end = DATA + 306 + 18 + 18;
        assertThat(notices()).containsExactly("0 server @" + (DATA + 100) + " gap: 242" + IT_AND_MORE,
                "0 server @" + end + RESUMED + "0 bytes in front are left out",
                "0 1 messages of the server left out, and an unknown number behind them: 242 bytes of them were cut off"
                        + " by the snap length",
                "1" + PACKETS);
        assertThat(pings()).isEqualTo(3);
    }

    @Test
    void aMessageThatIsCutTwiceCountsOnce() throws IOException {
        byte[] pings = concat(LONG_PING, PING);
        talk.serverCut(50, Arrays.copyOf(pings, 150))
                .serverCut(50, Arrays.copyOfRange(pings, 150, pings.length));
        pingThrice();

        assertThat(notices()).contains("0 1 messages of the server left out, and an unknown number behind them: 224 "
                + "bytes of them were cut off by the snap length");
    }

    @Test
    void ofAMessageWhoseHeaderIsCutNobodyKnowsHowManyThereAre() throws IOException {
        talk.server(PING).serverCut(4, PING);
        pingThrice();

        assertThat(notices()).containsExactly(
                "0 server @" + (DATA + 22) + " gap: 14 bytes are missing in the capture; the next message is searched "
                        + "for",
                "0 server @" + (DATA + 36) + RESUMED + "0 bytes in front are left out",
                "0 an unknown number of messages of the server left out: 14 bytes of them were cut off by the snap "
                        + "length",
                "1" + PACKETS);
        assertThat(pings()).isEqualTo(4);
    }

    @Test
    void whatIsCutWhileMessagesAreSearchedForIsToldWhereTheyGoOn() throws IOException {
        talk.serverCut(100, concat(LONG_PING, PING)).serverCut(4, PING);
        pingThrice();

        assertThat(notices()).containsExactly("0 server @" + (DATA + 100) + " gap: 224" + IT_AND_MORE,
                "0 server @" + (DATA + 342) + RESUMED + "4 bytes in front are left out, and 14 more are missing in the "
                        + "capture",
                "0 1 messages of the server left out, and an unknown number behind them: 238 bytes of them were cut off"
                        + " by the snap length",
                "2" + PACKETS);
    }

    @Test
    void whatIsCutWhereNoMessagesAreFoundIsTold() throws IOException {
        talk.serverCut(100, concat(LONG_PING, PING)).serverCut(4, PING).closed();

        assertThat(notices()).containsExactly("0 server @" + (DATA + 100) + " gap: 224" + IT_AND_MORE,
                "0 server @" + (DATA + 324) + " 4 bytes left out: it is not known where messages start in them; 14 "
                        + "more are missing in the capture",
                "0 1 messages of the server left out, and an unknown number behind them: 238 bytes of them were cut off"
                        + " by the snap length",
                "2" + PACKETS);
    }

    private void pingThrice() {
        talk.server(PING).server(PING).server(PING);
    }

    private List<String> notices() throws IOException {
        return events().stream().filter(line -> !line.contains(" session ") && !isMessage(line)).toList();
    }

    private long pings() throws IOException {
        return events().stream().filter(CutPacketsTest::isMessage).count();
    }

    private static boolean isMessage(String line) {
        return line.contains(" 4: ");
    }

    private List<String> events() throws IOException {
        return RecordedEvents.of(talk.in(directory), SHAPES);
    }
}
