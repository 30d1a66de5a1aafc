// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.codec.agent.FileXferStart;
import dev.spicewire.codec.link.MainCapability;
import dev.spicewire.connection.agent.AgentHandler;
import dev.spicewire.connection.agent.AgentLimits;
import dev.spicewire.connection.agent.AgentOptions;
import dev.spicewire.connection.agent.ClientAgent;
import dev.spicewire.connection.agent.ClipboardEvent;
import dev.spicewire.connection.agent.FileOffer;
import dev.spicewire.connection.agent.ServerAgent;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.link.Capabilities;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("our ends of the agent's conversation understand what spice-gtk and the agent in the guest have sent")
class ReplayedAgentTest {

    /** What spice-gtk 0.42 and spice-vdagent 0.22.1 announce, so that both ends read the layouts that were spoken. */
    private static final AgentOptions CLIENT = options(0x35077L);
    private static final AgentOptions AGENT = options(0x38de7L);

    /** Numbers of messages as another parser counts them, without the announcements. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "qemu-devices.pcap|2=2, Contents=1, Grab=1, 10=1, 11=1, Request=3, 14=1, 15=2, Release=1"
                + "|Contents=3, Grab=3, 11=1, Request=1|712",
        "agent-clip-out.pcap.gz|2=1, Contents=1, Grab=1, 10=1, 12=1, 14=1, 15=2, Release=1|11=2, Request=1|11"})
    void everyMessageArrives(String capture, String toAgent, String toClient, long offered) throws IOException {
        Replay replay = new Replay();

        CaptureDecoder.decode(Captures.file(capture), replay);

        assertThat(replay.toAgent.counts).isEqualTo(counts(toAgent));
        assertThat(replay.toClient.counts).isEqualTo(counts(toClient));
        assertThat(replay.toAgent.offered).isEqualTo(new FileOffer("hello.txt", offered));
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String each : text.split(", ")) {
            counts.put(each.split("=")[0], Integer.valueOf(each.split("=")[1]));
        }
        return counts;
    }

    private static AgentOptions options(long word) {
        return new AgentOptions(Capabilities.ofWords(List.of(word)), AgentLimits.USUAL);
    }

    /** Shows each side's messages to the other end. */
    private static final class Replay implements CaptureListener {

        private final Events toAgent = new Events();
        private final Events toClient = new Events();
        private final ClientAgent client = new ClientAgent(CLIENT, answer -> { }, toClient);
        private final ServerAgent agent = new ServerAgent(AGENT,
                Capabilities.of(MainCapability.AGENT_CONNECTED_TOKENS), answer -> { }, toAgent);

        @Override
        public void message(CapturedMessage message) {
            if (message.connection().channelType() != SpiceChannels.MAIN) {
                return;
            }
            int type = message.header().type();
            if (message.from() == Direction.SERVER) {
                client.arrived(type, message.body());
            } else {
                agent.arrived(type, message.body());
            }
        }

        @Override
        public void notice(Notice notice) {
            throw new AssertionError(notice);
        }
    }

    /** Counts. */
    private static final class Events implements AgentHandler {

        private final Map<String, Integer> counts = new TreeMap<>();
        private FileOffer offered;

        @Override
        public void clipboard(ClipboardEvent event) {
            counts.merge(event.getClass().getSimpleName(), 1, Integer::sum);
        }

        @Override
        public void message(WireMessage message) {
            counts.merge(Integer.toString(message.messageId()), 1, Integer::sum);
            if (message instanceof FileXferStart start) {
                offered = FileOffer.read(start.data());
            }
        }

        @Override
        public void unknown(long type, ByteBuffer body) {
            throw new AssertionError("message " + type + " has " + body.remaining() + " bytes");
        }
    }
}
