// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.connection.Allocated;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.framing.HeaderFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each length, count and offset of the link stage and of data headers, as large as it can be, with little behind. */
class LengthsTest {

    /** With the classes that are loaded on the way. */
    private static final int MOST_ALLOCATED = 2_000_000;

    @ParameterizedTest
    @CsvSource({
            "SERVER, link header, 12, INVALID_DATA",
            "SERVER, number of common capabilities, 22, INVALID_DATA",
            "SERVER, number of channel capabilities, 26, INVALID_DATA",
            "SERVER, offset of the capabilities, 30, INVALID_DATA",
            "SERVER_WITH_SASL, name of the mechanism, 46, INVALID_DATA",
            "SERVER_WITH_SASL, data of the first step, 55, INVALID_DATA",
            "PROXY_TO_CLIENT, link header, 12, INVALID_DATA",
            "PROXY_TO_CLIENT, number of common capabilities, 22, INVALID_DATA",
            "CLIENT, link header, 12, INVALID_DATA",
            "CLIENT, number of common capabilities, 182, INVALID_DATA",
            "CLIENT, number of channel capabilities, 186, INVALID_DATA",
            "CLIENT, offset of the capabilities, 190, INVALID_DATA",
            "CLIENT_WITH_SASL, list of mechanisms, 202, INVALID_DATA",
            "CLIENT_WITH_SASL, data of a step, 211, INVALID_DATA",
            "PROXY_TO_SERVER, link header, 12, INVALID_DATA",
            "PROXY_TO_SERVER, number of common capabilities, 182, INVALID_DATA"})
    void ofTheLink(LinkRole role, String name, int place, LinkFailure failure) throws Exception {
        byte[] said = role.said(role.start(LinkStage.LINKED));
        ByteBuffer.wrap(said).putInt(place, -1);
        LinkRole.Machine machine = role.start();

        IOException refusal = refusal(() -> machine.receive(ByteBuffer.wrap(said)));
        assertThat(refusal).as(name).isInstanceOf(LinkException.class);
        LinkException link = (LinkException) refusal;
        assertThat(link.failure()).as(name).isEqualTo(failure);
        assertThat(link.stage()).as(name).isNotEqualTo(LinkStage.LINKED);
        assertThat(link.offset()).as(name).isLessThanOrEqualTo(place + 4);
    }

    @ParameterizedTest
    @CsvSource({
            "MINI, body, 0000 ffffffff, OVERSIZED, 0",
            "FULL, body, 0100000000000000 0000 ffffffff 00000000, OVERSIZED, 0",
            "FULL, place of a list, 0100000000000000 6700 00000000 ffffffff, MALFORMED, 18",
            "MINI, number of sub-messages, 0800 02000000 ffff, MALFORMED, 6",
            "MINI, place of a sub-message, 0800 06000000 0100 ffffffff, MALFORMED, 8",
            "MINI, size of a sub-message, 0800 0c000000 0100 06000000 6600 ffffffff, MALFORMED, 14"})
    void ofMessages(HeaderFormat format, String name, String bytes, CloseReason reason, long offset) throws Exception {
        ChannelReader reader = new ChannelReader(Links.of(SpiceChannels.DISPLAY, format), Sender.SERVER,
                ChannelLimits.of(Sender.SERVER), new ClientHousekeeping(answer -> { }));
        ByteBuffer in = Recorded.bytes(bytes.replace(" ", ""));

        IOException refusal = refusal(() -> reader.receive(in, (type, body, serial) -> {
            throw new AssertionError(name + ": no message is there");
        }));
        assertThat(refusal).isInstanceOf(ChannelClosedException.class);
        ChannelClosedException closed = (ChannelClosedException) refusal;
        assertThat(closed.reason()).as(name).isEqualTo(reason);
        assertThat(closed.offset()).as(name).isEqualTo(offset);
        assertThat(closed.getCause() instanceof MalformedMessageException).isEqualTo(reason == CloseReason.MALFORMED);
    }

    /** {@return what is thrown, with little memory taken} */
    private static IOException refusal(Allocated.Action action) throws Exception {
        AtomicReference<IOException> refusal = new AtomicReference<>();
        assertThat(Allocated.by(() -> {
            try {
                action.run();
            } catch (IOException e) {
                refusal.set(e);
            }
        })).isLessThan(MOST_ALLOCATED);
        return refusal.get();
    }
}
