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

class ChannelReaderTest {

    private static final String MARK = "660000000000";
    private static final String INPUTS_INIT = "6500020000000300";

    private final Journal journal = new Journal();

    @Test
    void messagesAreNumberedFromOne() throws ChannelClosedException {
        ChannelReader reader = ofServer(SpiceChannels.INPUTS, HeaderFormat.MINI);
        reader.receive(bytes(INPUTS_INIT, "660002000000" + "0700"), journal);

        assertThat(journal.lines()).containsExactly("1: 101 0300", "2: 102 0700");
        assertThat(reader.offset()).isEqualTo(16);
        assertThat(reader.end()).satisfies(e -> {
            assertThat(e.reason()).isEqualTo(CloseReason.CLOSED);
            assertThat(e.offset()).isEqualTo(16);
            assertThat(e.channel()).hasToString("inputs 0");
        });
    }

    @Test
    void fullHeadersCarryTheirNumbers() throws ChannelClosedException {
        ofServer(SpiceChannels.DISPLAY, HeaderFormat.FULL)
                .receive(bytes("4000000000000000" + MARK + "00000000"), journal);

        assertThat(journal.lines()).containsExactly("64: 102 ");
    }

    @Test
    void subMessagesComeBeforeTheirCarrier() throws ChannelClosedException {
        String list = "0200" + "0b000000" + "12000000" + "6600" + "01000000" + "aa" + "6700" + "02000000" + "bbcc";
        ofServer(SpiceChannels.DISPLAY, HeaderFormat.FULL)
                .receive(bytes("0500000000000000", "6800", "1a000000", "01000000", "ff", list), journal);

        assertThat(journal.lines()).containsExactly("5: 102 aa", "5: 103 bbcc", "5: 104 ff" + list);
    }

    @Test
    void aListOfAServerIsNotHandedOnItself() throws ChannelClosedException {
        String list = "0100" + "06000000" + "6600" + "01000000" + "aa";
        ofServer(SpiceChannels.DISPLAY, HeaderFormat.MINI).receive(bytes("08000d000000", list), journal);

        assertThat(journal.lines()).containsExactly("1: 102 aa");
    }

    @Test
    void clientsHaveNoLists() throws ChannelClosedException {
        ofClient(SpiceChannels.DISPLAY).receive(bytes("080001000000", "aa"), journal);

        assertThat(journal.lines()).containsExactly("1: 8 aa");
    }

    @Test
    void aListThatPointsOutsideEndsTheChannel() {
        ChannelReader reader = ofServer(SpiceChannels.DISPLAY, HeaderFormat.MINI);

        assertThatExceptionOfType(ChannelClosedException.class)
                .isThrownBy(() -> reader.receive(bytes(MARK, "080006000000", "0100" + "ff000000"), journal))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(CloseReason.MALFORMED);
                    assertThat(e.offset()).isEqualTo(6 + 6 + 2);
                    assertThat(e).hasCauseInstanceOf(MalformedMessageException.class);
                    assertThatExceptionOfType(ChannelClosedException.class)
                            .isThrownBy(() -> reader.receive(bytes(MARK), journal)).isSameAs(e);
                    assertThat(reader.end()).isSameAs(e);
                });
        assertThat(journal.lines()).containsExactly("1: 102 ");
    }

    @Test
    void aBodyThatItsHandlerFindsMalformedEndsTheChannelAtItsPlace() {
        ChannelReader reader = ofServer(SpiceChannels.DISPLAY, HeaderFormat.MINI);

        assertThatExceptionOfType(ChannelClosedException.class).isThrownBy(() -> reader.receive(
                bytes(MARK, "3a0102000000", "aabb"), (type, body, serial) -> {
                    if (type == 314) {
                        throw new MalformedMessageException("surface_create.width", 1, "is cut off");
                    }
                })).satisfies(e -> assertThat(e.offset()).isEqualTo(6 + 6 + 1))
                .withMessage("display 0 has ended (MALFORMED), byte 13: surface_create.width at byte 1: is cut off");
    }

    @Test
    void aBodyIsTooLargeBeforeItIsThere() throws ChannelClosedException {
        ChannelLimits limits = ChannelLimits.of(Sender.SERVER).with(SpiceChannels.INPUTS, 2);
        ChannelReader reader = new ChannelReader(Links.of(SpiceChannels.INPUTS, HeaderFormat.MINI), Sender.SERVER,
                limits, new ClientHousekeeping(journal::answer));
        reader.receive(bytes(INPUTS_INIT), journal);

        assertThatExceptionOfType(ChannelClosedException.class)
                .isThrownBy(() -> reader.receive(bytes("6500ffffffff"), journal))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(CloseReason.OVERSIZED))
                .withMessage("inputs 0 has ended (OVERSIZED), byte 8: "
                        + "message 101 announces 4294967295 bytes, more than the limit of 2");
    }

    @Test
    void limitsAreByChannelAndSender() {
        ChannelLimits servers = ChannelLimits.of(Sender.SERVER);

        assertThat(servers.bytes(SpiceChannels.DISPLAY)).isGreaterThan(7680 * 4320 * 4);
        assertThat(servers.with(SpiceChannels.DISPLAY, 5).bytes(SpiceChannels.DISPLAY)).isEqualTo(5);
        assertThat(servers.with(SpiceChannels.DISPLAY, 5).bytes(SpiceChannels.MAIN)).isEqualTo(16 << 20);
        assertThat(ChannelLimits.of(Sender.CLIENT).bytes(SpiceChannels.INPUTS)).isEqualTo(64 << 10);
        assertThat(ChannelLimits.of(Sender.CLIENT).bytes(SpiceChannels.USBREDIR)).isEqualTo(16 << 20);
        assertThat(ChannelLimits.of(Sender.CLIENT).bytes(99)).isEqualTo(16 << 20);
    }

    @Test
    void anEndInsideAMessageIsNone() throws ChannelClosedException {
        ChannelReader reader = ofServer(SpiceChannels.INPUTS, HeaderFormat.MINI);
        reader.receive(bytes(INPUTS_INIT, "66000200000007"), journal);

        assertThat(reader.end()).satisfies(e -> assertThat(e.reason()).isEqualTo(CloseReason.TRUNCATED))
                .hasMessage("inputs 0 has ended (TRUNCATED), byte 15: the connection ended 7 bytes into a message");
    }

    @Test
    void anAnnouncedEndHasAReason() throws ChannelClosedException {
        for (Sender peer : Sender.values()) {
            ChannelReader reader = peer == Sender.SERVER ? ofServer(SpiceChannels.INPUTS, HeaderFormat.MINI)
                    : ofClient(SpiceChannels.INPUTS);
            reader.receive(bytes("06000c000000", "0102030405060708", "07000000"), journal);

            assertThat(reader.end()).satisfies(e -> assertThat(e.reason()).isEqualTo(CloseReason.DISCONNECTED))
                    .hasMessageEndingWith("the peer gave as reason PERMISSION_DENIED (7)");
        }
    }

    @Test
    void whatAHandlerThrowsLosesNothing() throws ChannelClosedException {
        ChannelReader reader = ofServer(SpiceChannels.INPUTS, HeaderFormat.MINI);
        var in = bytes(INPUTS_INIT, "660002000000" + "0700");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> reader.receive(in, (type, body, serial) -> {
                    throw new UnsupportedOperationException();
                }));
        reader.receive(in, journal);

        assertThat(journal.lines()).containsExactly("2: 102 0700");
    }

    private ChannelReader ofServer(int channelType, HeaderFormat format) {
        return new ChannelReader(Links.of(channelType, format), Sender.SERVER, ChannelLimits.of(Sender.SERVER),
                new ClientHousekeeping(journal::answer));
    }

    private ChannelReader ofClient(int channelType) {
        return new ChannelReader(Links.of(channelType, HeaderFormat.MINI), Sender.CLIENT,
                ChannelLimits.of(Sender.CLIENT), new ServerHousekeeping());
    }
}
