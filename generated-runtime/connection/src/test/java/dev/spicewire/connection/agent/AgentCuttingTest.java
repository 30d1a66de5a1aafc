// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.codec.agent.FileXferData;
import dev.spicewire.codec.agent.VdpPort;
import dev.spicewire.runtime.MalformedMessageException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Any cutting of what the device gives makes the same messages, for what agents send and for what they should not. */
class AgentCuttingTest {

    private static final AgentLimits LIMITS = new AgentLimits(100_000, 5000);

    /** A message of one conversation. */
    private record Said(VdpPort port, long id, byte[] data) {
    }

    @Property(tries = 300, seed = "51")
    void messagesOfBothConversations(@ForAll("talks") @Size(max = 8) List<Said> talk, @ForAll long seed) {
        byte[] input = mixed(talk, new Random(seed));

        List<String> events = events(input, new Random(seed));

        assertThat(events).isEqualTo(events(input, null));
        for (VdpPort port : List.of(VdpPort.CLIENT_PORT, VdpPort.SERVER_PORT)) {
            assertThat(events.stream().filter(event -> event.startsWith(port.toString())))
                    .containsExactlyElementsOf(talk.stream().filter(said -> said.port() == port)
                            .map(said -> port + " 12 " + hex(Conversation.bytes(message(said)))).toList());
        }
    }

    @Property(tries = 500, seed = "52")
    void damagedMessages(@ForAll("talks") @Size(min = 1, max = 3) List<Said> talk,
            @ForAll @IntRange(max = 200) int place, @ForAll byte mask, @ForAll long seed) {
        byte[] input = mixed(talk, new Random(seed));
        input[place % input.length] ^= mask;

        assertThat(events(input, new Random(seed))).isEqualTo(events(input, null));
    }

    @Example
    void sizesAreRefusedBeforeTheBodyIsThere() {
        AgentReader reader = new AgentReader(LIMITS);
        ByteBuffer header = ByteBuffer.wrap(HexFormat.of().parseHex(
                "01000000" + "0c000000" + "0000000000000000" + "ffffffff"));

        assertThatThrownBy(() -> reader.receive(header, (type, body) -> { }))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("AgentMessage.size at byte 16: message 12 announces 4294967295 bytes, at most 5000 are"
                        + " taken");
        assertThatThrownBy(() -> reader.receive(ByteBuffer.allocate(0), (type, body) -> { }))
                .hasMessageContaining("message 12 announces");
    }

    /** Clipboards may be larger than the rest, and are only taken into memory as they come. */
    @Example
    void clipboardsHaveALimitOfTheirOwn() {
        AgentReader reader = new AgentReader(new AgentLimits(Integer.MAX_VALUE, 10));
        ByteBuffer header = ByteBuffer.wrap(HexFormat.of().parseHex(
                "01000000" + "04000000" + "0000000000000000" + "ffffff7f"));

        reader.receive(header, (type, body) -> { });

        assertThat(reader.pending()).isEqualTo(20);
    }

    @Example
    void otherVersionsOfTheFramingAreRefused() {
        assertThatThrownBy(() -> new AgentReader(LIMITS).receive(ByteBuffer.allocate(20), (type, body) -> { }))
                .hasMessage("AgentMessage.protocol at byte 0: is 0, not 1");
    }

    @Example
    void piecesOfOtherPortsAndSizesAreRefused() {
        assertThatThrownBy(() -> feed("03000000" + "01000000" + "00"))
                .hasMessage("ChunkHeader.port at byte 0: is 3, the client's is 1 and the server's is 2");
        assertThatThrownBy(() -> feed("01000000" + "01080000"))
                .hasMessage("ChunkHeader.size at byte 4: is 2049, a piece has at most 2048 bytes");
    }

    @Example
    void whatAReceiverThrowsLosesNoMessage() {
        ByteBuffer first =
                PortWriter.write(VdpPort.CLIENT_PORT, message(new Said(VdpPort.CLIENT_PORT, 1, new byte[9])));
        ByteBuffer both = ByteBuffer.allocate(2 * first.remaining()).put(first.duplicate()).put(first).flip();
        PortReader reader = new PortReader(LIMITS);
        assertThatThrownBy(() -> reader.receive(both, (port, type, body) -> {
            throw new IllegalStateException("busy");
        })).hasMessage("busy");
        List<String> events = new ArrayList<>();

        reader.receive(both, (port, type, body) -> events.add(port + " " + type));

        assertThat(events).containsExactly("CLIENT_PORT 12");
    }

    @Provide
    Arbitrary<List<Said>> talks() {
        Arbitrary<byte[]> data = Arbitraries.bytes().array(byte[].class).ofMaxSize(4900);
        return Combinators.combine(Arbitraries.of(VdpPort.CLIENT_PORT, VdpPort.SERVER_PORT),
                Arbitraries.longs().between(0, 9), data).as(Said::new).list();
    }

    private static FileXferData message(Said said) {
        return new FileXferData(said.id(), ByteBuffer.wrap(said.data()));
    }

    private static void feed(String hex) {
        new PortReader(LIMITS).receive(ByteBuffer.wrap(HexFormat.of().parseHex(hex)), (port, type, body) -> { });
    }

    /** {@return the pieces of both conversations, each in its order, otherwise in any} */
    private static byte[] mixed(List<Said> talk, Random order) {
        ByteBuffer client = pieces(talk, VdpPort.CLIENT_PORT);
        ByteBuffer server = pieces(talk, VdpPort.SERVER_PORT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (client.hasRemaining() || server.hasRemaining()) {
            ByteBuffer from = !server.hasRemaining() || client.hasRemaining() && order.nextBoolean() ? client : server;
            int size = 8 + Integer.reverseBytes(from.getInt(from.position() + 4));
            byte[] piece = new byte[size];
            from.get(piece);
            out.writeBytes(piece);
        }
        return out.size() == 0 ? new byte[1] : out.toByteArray();
    }

    private static ByteBuffer pieces(List<Said> talk, VdpPort port) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        talk.stream().filter(said -> said.port() == port).forEach(said -> {
            ByteBuffer bytes = PortWriter.write(port, message(said));
            out.write(bytes.array(), 0, bytes.remaining());
        });
        return ByteBuffer.wrap(out.toByteArray());
    }

    private static List<String> events(byte[] input, Random cuts) {
        List<String> events = new ArrayList<>();
        PortReader reader = new PortReader(LIMITS);
        int at = 0;
        try {
            while (at < input.length) {
                int size = cuts == null ? input.length : Math.min(1 + cuts.nextInt(3000), input.length - at);
                reader.receive(ByteBuffer.wrap(input, at, size),
                        (port, type, body) -> events.add(port + " " + type + " " + hex(body)));
                at += size;
            }
        } catch (MalformedMessageException e) {
            events.add(e.getMessage());
        }
        return events;
    }

    private static String hex(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return HexFormat.of().formatHex(copy);
    }
}
