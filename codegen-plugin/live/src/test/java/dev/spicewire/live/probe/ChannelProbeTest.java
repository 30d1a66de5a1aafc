// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.decode.MessageNames;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.connection.protocol.ChannelClosedException;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.CloseReason;
import dev.spicewire.connection.protocol.Link;
import dev.spicewire.live.Definition;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ChannelProbeTest {

    private static final int MIGRATE_BEGIN = 101;
    private static final int NOTIFY = 7;
    private static final int SET_ACK = 3;
    /** time stamp, severity, visibility, what, length 2, the text "hi". */
    private static final String NOTICE = "0000000000000000 00000000 00000000 00000000 02000000 6869";

    private final ChannelName name = new ChannelName(SpiceChannels.MAIN, 0);
    private final ChannelProbe probe = new ChannelProbe(name, new MessageNames(Definition.PROTOCOL));

    @Test
    void messagesAreCountedByName() {
        arrives(SET_ACK, "01000000 02000000");
        arrives(SET_ACK, "02000000 02000000");
        arrives(NOTIFY, NOTICE);

        assertThat(report().messages()).containsExactly(new MessageCount(SET_ACK, "set_ack", 2, 16, 0, 0),
                new MessageCount(NOTIFY, "notify", 1, 26, 0, 0));
        assertThat(report().violations()).isEmpty();
    }

    @Test
    void partsInAnotherOrderMeanTheSame() {
        // migrate_begin, host "ab", subject "cde": once as the reference writes it, once with the subject first.
        arrives(MIGRATE_BEGIN, "0100 0200 02000000 14000000 03000000 16000000 6162 636465");
        arrives(MIGRATE_BEGIN, "0100 0200 02000000 17000000 03000000 14000000 636465 6162");

        assertThat(report().messages()).containsExactly(
                new MessageCount(MIGRATE_BEGIN, "migrate_begin", 2, 50, 1, 0));
    }

    @Test
    void bytesThatBelongToNothingAreAViolation() {
        arrives(SET_ACK, "01000000 02000000");
        arrives(SET_ACK, "01000000 02000000 ffff");

        assertThat(report().numberOfViolations()).isOne();
        assertThat(report().violations()).containsExactly(
                new Violation("set_ack", 2, "set_ack", 8, "2 bytes belong to no part"));
    }

    @Test
    void theReferenceSendsANulBehindItsNotices() {
        arrives(NOTIFY, NOTICE + "00");
        arrives(NOTIFY, NOTICE + "01");
        arrives(NOTIFY, NOTICE + "0000");

        assertThat(report().messages()).containsExactly(new MessageCount(NOTIFY, "notify", 3, 27 + 27 + 28, 1, 2));
    }

    @Test
    void aTruncatedMessageIsAViolationWithItsMember() {
        arrives(SET_ACK, "01000000 020000");

        assertThat(report().violations()).singleElement().satisfies(violation -> {
            assertThat(violation.message()).isEqualTo("set_ack");
            assertThat(violation.field()).startsWith("set_ack");
            assertThat(violation.reason()).isNotEmpty();
        });
    }

    @Test
    void aNumberWithoutAMessageIsAViolation() {
        arrives(999, "");

        assertThat(report().messages()).containsExactly(new MessageCount(999, "message 999", 1, 0, 0, 1));
    }

    @Test
    void onlyTheFirstViolationsAreKeptAndAllAreCounted() {
        for (int i = 0; i < 150; i++) {
            arrives(999, "");
        }

        assertThat(report().violations()).hasSize(100);
        assertThat(report().numberOfViolations()).isEqualTo(150);
    }

    @Test
    void anEndInTheMiddleOfAMessageIsAViolationOfTheStream() {
        probe.ended(new ChannelClosedException(CloseReason.TRUNCATED, name, 7, "half a header", null));

        assertThat(report().violations()).singleElement().satisfies(violation -> {
            assertThat(violation.offset()).isEqualTo(7);
            assertThat(violation.reason()).contains("half a header");
        });
    }

    @Test
    void aServerMayEndAChannel() {
        probe.ended(new ChannelClosedException(CloseReason.CLOSED, name, 7, "closed", null));

        assertThat(report().numberOfViolations()).isZero();
    }

    @Test
    void capabilitiesHaveNames() {
        assertThat(report().common()).containsExactly("MINI_HEADER");
        assertThat(report().capabilities()).containsExactly("NAME_AND_UUID", "9");
    }

    private void arrives(int id, String hex) {
        probe.onMessage(id, ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", ""))));
    }

    private ChannelReport report() {
        ByteBuffer key = ByteBuffer.allocate(LinkReply.PUBLIC_KEY_BYTES);
        return probe.report(new Link(new LinkMessage(0, SpiceChannels.MAIN, 0, Capabilities.NONE, Capabilities.NONE),
                new LinkReply(LinkError.OK, key, Capabilities.of(3), Capabilities.of(1, 9))));
    }
}
