// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.framing.HeaderFormat;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.LinkMessage;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Any cutting of the input into pieces gives the same events, for what peers send and for what they should not. */
class CuttingTest {

    /** Fewer than usual, for RSA takes its time. */
    private static final int LINKS = 200;
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final String SERVER = Recorded.SERVER_LINK + Recorded.SERVER_RESULT + Recorded.SERVER_MESSAGES;
    private static final String CLIENT =
            Recorded.CLIENT_LINK + Recorded.CLIENT_AUTHENTICATION + Recorded.CLIENT_MESSAGES;

    /** What takes a piece of the input, and writes down what comes of it. */
    private interface Machine {

        void take(ByteBuffer piece, List<String> events) throws Exception;
    }

    @Property(tries = LINKS, seed = "31")
    void clientLinks(@ForAll @IntRange(max = 400) int flipped, @ForAll byte mask, @ForAll long seed) {
        byte[] input = damaged(SERVER, flipped, mask);

        assertThat(clientEvents(input, new Random(seed))).isEqualTo(clientEvents(input, null)).isNotEmpty();
    }

    @Property(tries = LINKS, seed = "32")
    void serverLinks(@ForAll @IntRange(max = 400) int flipped, @ForAll byte mask, @ForAll long seed) {
        byte[] input = damaged(CLIENT, flipped, mask);

        assertThat(serverEvents(input, new Random(seed))).isEqualTo(serverEvents(input, null)).isNotEmpty();
    }

    @Property(tries = 500, seed = "33")
    void channelsOfServers(@ForAll("messages") byte[] input, @ForAll HeaderFormat format, @ForAll long seed) {
        assertThat(channelEvents(input, format, Sender.SERVER, new Random(seed)))
                .isEqualTo(channelEvents(input, format, Sender.SERVER, null)).isNotEmpty();
    }

    @Property(tries = 500, seed = "34")
    void channelsOfClients(@ForAll("messages") byte[] input, @ForAll HeaderFormat format, @ForAll long seed) {
        assertThat(channelEvents(input, format, Sender.CLIENT, new Random(seed)))
                .isEqualTo(channelEvents(input, format, Sender.CLIENT, null)).isNotEmpty();
    }

    /** Mini headers of small messages, many of them base messages, and anything. */
    @Provide
    Arbitrary<byte[]> messages() {
        Arbitrary<byte[]> bodies = Arbitraries.bytes().array(byte[].class).ofMaxSize(20);
        Arbitrary<Integer> types = Arbitraries.oneOf(Arbitraries.integers().between(0, 9),
                Arbitraries.integers().between(0, 0xffff));
        Arbitrary<byte[]> message = types.flatMap(type -> bodies.map(body -> ByteBuffer.allocate(6 + body.length)
                .put((byte) (int) type).put((byte) (type >> 8)).put((byte) body.length).put(new byte[3]).put(body)
                .array()));
        return Arbitraries.frequencyOf(Tuple.of(9, message.list().ofMaxSize(20).map(CuttingTest::join)),
                Tuple.of(1, Arbitraries.bytes().array(byte[].class).ofMaxSize(100)));
    }

    private static List<String> clientEvents(byte[] input, Random cuts) {
        ClientLink client = new ClientLink(new LinkMessage(0, 1, 0, ClientLink.COMMON, Capabilities.NONE),
                Password.of("secret".toCharArray()));
        List<String> events = run(input, cuts, (piece, seen) -> {
            boolean linked = client.receive(piece);
            note(client, linked, piece, seen);
        });
        // Tickets are salted; their size is what can be compared.
        events.add("sends " + client.output().remaining());
        return events;
    }

    private static List<String> serverEvents(byte[] input, Random cuts) {
        ServerLink server = new ServerLink(request -> TicketRule.open(), Keys::ofServer);
        List<String> events = run(input, cuts, (piece, seen) -> {
            boolean linked = server.receive(piece, NOON);
            note(server, linked, piece, seen);
        });
        events.add("sends " + Recorded.hex(server.output()));
        return events;
    }

    /** What is left behind the link is taken by others. */
    private static void note(LinkMachine machine, boolean linked, ByteBuffer piece, List<String> seen) {
        String left = Recorded.hex(piece);
        piece.position(piece.limit());
        if (linked && (seen.isEmpty() || !seen.get(0).startsWith("linked"))) {
            seen.add("linked " + machine.link());
            seen.add("");
        }
        if (linked) {
            seen.set(1, seen.get(1) + left);
        }
    }

    private static List<String> channelEvents(byte[] input, HeaderFormat format, Sender peer, Random cuts) {
        Journal journal = new Journal();
        ChannelReader reader = new ChannelReader(Links.of(SpiceChannels.INPUTS, format), peer, ChannelLimits.of(peer),
                peer == Sender.SERVER ? new ClientHousekeeping(journal::answer) : new ServerHousekeeping());
        List<String> events = run(input, cuts, (piece, seen) -> reader.receive(piece, journal));
        journal.end(reader.end());
        events.addAll(journal.lines());
        return events;
    }

    private static List<String> run(byte[] input, Random cuts, Machine machine) {
        List<String> events = new ArrayList<>();
        int at = 0;
        try {
            while (at < input.length) {
                int size = cuts == null ? input.length : Math.min(1 + cuts.nextInt(40), input.length - at);
                machine.take(ByteBuffer.wrap(input.clone(), at, size), events);
                at += size;
            }
        } catch (Exception e) {
            events.add(e.toString());
        }
        return events;
    }

    private static byte[] damaged(String hex, int place, byte mask) {
        byte[] bytes = Recorded.bytes(hex).array();
        if (place < bytes.length) {
            bytes[place] ^= mask;
        }
        return bytes;
    }

    private static byte[] join(List<byte[]> parts) {
        ByteBuffer all = ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
        parts.forEach(all::put);
        return all.array();
    }
}
