// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.codec.MainClientAgentData;
import dev.spicewire.codec.MainServerAgentData;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.codec.agent.AgentBaseClientAnnounceCapabilities;
import dev.spicewire.codec.agent.AgentCapability;
import dev.spicewire.codec.agent.AgentChannels;
import dev.spicewire.codec.agent.AgentMessage;
import dev.spicewire.codec.agent.AnnounceCapabilities;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.WireStruct;
import dev.spicewire.runtime.link.Capabilities;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("what spice-gtk and the agent in the guest said to each other is read, and written as it was")
class RecordedAgentTest {

    /** How many messages of which number each side sends, as another parser counts them, which knows only framing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "qemu-devices.pcap|2=2, 4=1, 6=1, 7=1, 8=3, 9=1, 10=1, 11=1, 14=1, 15=2|4=3, 6=1, 7=3, 8=1, 11=1",
        "agent-clip-out.pcap.gz|2=1, 4=1, 6=1, 7=1, 9=1, 10=1, 12=1, 14=1, 15=2|6=1, 8=1, 11=2"})
    void everyMessageIsWrittenAgain(String capture, String client, String server) throws IOException {
        Talk talk = new Talk();

        CaptureDecoder.decode(Captures.file(capture), talk);

        assertThat(talk.messages.get(Direction.CLIENT)).hasToString("{" + client + "}");
        assertThat(talk.messages.get(Direction.SERVER)).hasToString("{" + server + "}");
    }

    /** The words are 0x35077 and 0x38de7; the names are those of the C header. */
    @Test
    void whatTheyAreCapableOfIsShownByName() throws IOException {
        Talk talk = new Talk();

        CaptureDecoder.decode(Captures.file("qemu-devices.pcap"), talk);

        assertThat(talk.capabilities.get(Direction.CLIENT)).hasToString("{MOUSE_STATE, MONITORS_CONFIG, REPLY,"
                + " DISPLAY_CONFIG, CLIPBOARD_BY_DEMAND, CLIPBOARD_SELECTION, MONITORS_CONFIG_POSITION,"
                + " FILE_XFER_DETAILED_ERRORS, CLIPBOARD_NO_RELEASE_ON_REGRAB, CLIPBOARD_GRAB_SERIAL}");
        assertThat(talk.capabilities.get(Direction.SERVER)).hasToString("{MOUSE_STATE, MONITORS_CONFIG, REPLY,"
                + " CLIPBOARD_BY_DEMAND, CLIPBOARD_SELECTION, SPARSE_MONITORS_CONFIG, GUEST_LINEEND_LF, MAX_CLIPBOARD,"
                + " AUDIO_VOLUME_SYNC, GRAPHICS_DEVICE_INFO, CLIPBOARD_NO_RELEASE_ON_REGRAB, CLIPBOARD_GRAB_SERIAL}");
    }

    /** Puts the pieces together, and reads and writes what they give. */
    private static final class Talk implements CaptureListener {

        private final Map<Direction, ByteArrayOutputStream> pieces = new EnumMap<>(Direction.class);
        private final Map<Direction, Map<Long, Integer>> messages = new EnumMap<>(Direction.class);
        private final Map<Direction, Capabilities> capabilities = new EnumMap<>(Direction.class);

        @Override
        public void message(CapturedMessage message) {
            int type = message.header().type();
            boolean agentData = type == (message.from() == Direction.CLIENT ? MainClientAgentData.ID
                    : MainServerAgentData.ID);
            if (message.connection().channelType() != SpiceChannels.MAIN || !agentData) {
                return;
            }
            ByteArrayOutputStream stream = pieces.computeIfAbsent(message.from(), from -> new ByteArrayOutputStream());
            byte[] piece = new byte[message.body().remaining()];
            message.body().get(0, piece);
            stream.writeBytes(piece);
            ByteBuffer all = ByteBuffer.wrap(stream.toByteArray());
            if (all.remaining() >= 20 && all.remaining() == 20 + Integer.reverseBytes(all.getInt(16))) {
                stream.reset();
                whole(message.from(), all);
            }
        }

        @Override
        public void notice(Notice notice) {
            throw new AssertionError(notice);
        }

        private void whole(Direction from, ByteBuffer bytes) {
            AgentMessage message = AgentMessage.read(bytes);
            assertThat(written(message)).isEqualTo(bytes);
            Sender sender = from == Direction.CLIENT ? Sender.CLIENT : Sender.SERVER;
            WireMessage body = AgentChannels.read(AgentChannels.AGENT_GRAB_SERIAL, sender, (int) message.type(),
                    message.data());
            assertThat(written(body)).isEqualTo(message.data());
            messages.computeIfAbsent(from, side -> new TreeMap<>()).merge(message.type(), 1, Integer::sum);
            if (body.messageId() == AgentBaseClientAnnounceCapabilities.ID) {
                List<Long> words = AnnounceCapabilities.read(message.data()).caps();
                capabilities.put(from, Capabilities.ofWords(words).withNames(AgentCapability.class));
            }
        }

        private static ByteBuffer written(WireStruct value) {
            ByteBuffer out = ByteBuffer.allocate(value.wireSize());
            value.write(out);
            return out.flip();
        }
    }
}
