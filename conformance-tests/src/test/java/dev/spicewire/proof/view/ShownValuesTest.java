// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.codec.ChannelId;
import dev.spicewire.codec.ChannelsList;
import dev.spicewire.codec.DrawCopy;
import dev.spicewire.codec.DstInfo;
import dev.spicewire.codec.ImageDescriptor;
import dev.spicewire.codec.ImageType;
import dev.spicewire.codec.Notify;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.proof.capture.Captures;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.WireMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What values and views show to people. */
class ShownValuesTest {

    @Test
    void enumsFlagsAndLargeNumbersAreShownAsTheProtocolHasThem() {
        assertThat(new ImageDescriptor(-1, ImageType.LZ_RGB.value(), 0x21, 640, 480)).hasToString(
                "ImageDescriptor[id=18446744073709551615, type=LZ_RGB, flags=CACHE_ME|0x20, width=640, height=480]");
        assertThat(new ImageDescriptor(7, 42, 0, 1, 1))
                .hasToString("ImageDescriptor[id=7, type=UNKNOWN (42), flags=0, width=1, height=1]");
    }

    @Test
    void whatAPeerSendsDoesNotReachTheTerminal() {
        ByteBuffer host = utf8("\u001b[2J\u202egnp.exe\n\0");

        assertThat(new DstInfo(5900, 0, host.remaining(), host, 0, null)).hasToString("DstInfo[port=5900, sport=0,"
                + " hostSize=16, hostData=\"\\u{1b}[2J\\u{202e}gnp.exe\\n\", certSubjectSize=0, certSubjectData=null]");
    }

    @Test
    void whatIsNoTextIsShownByItsFirstBytes() {
        assertThat(new Notify(1, 1, 2, 3, utf8("\u001b[2J, and so on, and so on\n")))
                .hasToString("Notify[timeStamp=1, severity=WARN, visibilty=HIGH, what=3,"
                        + " message=27 bytes 1b5b324a2c20616e6420736f206f6e2c…]");
    }

    @Test
    void longListsAreCut() {
        ChannelsList list = new ChannelsList(Collections.nCopies(1000, new ChannelId(2, 1)));

        assertThat(list.toString()).startsWith("ChannelsList[channels=[ChannelId[type=2, id=1], ")
                .endsWith(", … 992 more]]").hasSizeLessThan(400);
    }

    @Test
    void viewsShowWhatTheirValuesDo() {
        ChannelsList list = new ChannelsList(List.of(new ChannelId(2, 0), new ChannelId(3, 0)));
        ByteBuffer body = ByteBuffer.allocate(list.wireSize());
        list.write(body);
        ChannelsList.View view = ChannelsList.view(body.flip());

        assertThat(view).hasToString("ChannelsList[channels=[ChannelId[type=2, id=0], ChannelId[type=3, id=0]]]");
        assertThat(view.channels(1)).hasToString("ChannelId[type=3, id=0]");
        body.put(0, (byte) 200);
        assertThat(view).hasToString("ChannelsList.View of a body that has changed");
    }

    @Test
    void viewsThatAreNotWrappedSaySo() {
        assertThat(new DrawCopy.View()).hasToString("DrawCopy.View of nothing");
    }

    @Test
    void everythingThatWasRecordedIsShownInShort() throws IOException {
        Shows shows = new Shows();

        CaptureDecoder.decode(Captures.file("qemu-devices.pcap"), shows);

        assertThat(shows.messages).isEqualTo(4086);
    }

    private static ByteBuffer utf8(String text) {
        return StandardCharsets.UTF_8.encode(text);
    }

    /** Reads each message as a value and as a view, and compares what both show. */
    private static final class Shows implements CaptureListener {

        private int messages;

        @Override
        public void message(CapturedMessage message) {
            messages++;
            WireMessage value = SpiceChannels.read(message.connection().channelType(),
                    Sender.valueOf(message.from().name()), message.header().type(), message.body());
            String shown = value.toString();
            assertThat(shown).startsWith(value.getClass().getSimpleName() + "[").hasSizeLessThan(4_000)
                    .doesNotContain("java.nio");
            assertThat(shown.chars().noneMatch(Character::isISOControl)).as(shown).isTrue();
            try {
                Object view = value.getClass().getMethod("view", ByteBuffer.class).invoke(null, message.body());
                assertThat(shown).containsAnyOf(view.toString(), "[]");
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void notice(Notice notice) {
            throw new AssertionError(notice);
        }
    }
}
