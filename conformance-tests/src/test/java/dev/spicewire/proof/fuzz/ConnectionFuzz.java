package dev.spicewire.proof.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.connection.protocol.ChannelClosedException;
import dev.spicewire.connection.protocol.ChannelLimits;
import dev.spicewire.connection.protocol.ChannelReader;
import dev.spicewire.connection.protocol.ClientHousekeeping;
import dev.spicewire.connection.protocol.ClientLink;
import dev.spicewire.connection.protocol.Housekeeping;
import dev.spicewire.connection.protocol.Link;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.ServerHousekeeping;
import dev.spicewire.connection.protocol.ServerLink;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.LinkMessage;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A client and a server go through the link stage and the messages behind it with the same events however the bytes
 * arrive, and end with one of the exceptions that are for it.
 */
final class ConnectionFuzz {

    private static final int LONGEST_PIECE = 40;
    private static final KeyPair KEYS = keys();

    private final List<String> events = new ArrayList<>();
    private final Side side;
    private ChannelReader messages;

    private ConnectionFuzz(Side side) {
        this.side = side;
    }

    /** Checks one input: which side it is played to, and how it is cut up; then what the peer sends. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] stream = Arrays.copyOfRange(input, 1, input.length);
        SplittableRandom random = new SplittableRandom(input[0]);
        boolean server = (input[0] & 1) != 0;

        List<String> whole = events(server, stream, new int[]{stream.length});
        List<String> pieces = events(server, stream, random.ints(stream.length, 1, LONGEST_PIECE).toArray());
        assertThat(pieces).isEqualTo(whole);
    }

    private static List<String> events(boolean server, byte[] stream, int[] sizes) {
        ConnectionFuzz run = new ConnectionFuzz(server ? new ServerSide() : new ClientSide());
        int at = 0;
        try {
            for (int i = 0; at < stream.length; i++) {
                int size = Math.min(sizes[i], stream.length - at);
                run.take(ByteBuffer.wrap(stream, at, size));
                at += size;
            }
            run.events.add(run.messages == null ? "not linked" : run.messages.end().getMessage());
        } catch (LinkException | ChannelClosedException e) {
            assertThat(e.getMessage()).doesNotContain("secret");
            run.events.add(e.getMessage());
        }
        return run.events;
    }

    private void take(ByteBuffer piece) throws LinkException, ChannelClosedException {
        if (messages == null && side.link(piece)) {
            Link link = side.link();
            events.add("linked " + link.channel() + " " + link.headerFormat());
            messages = new ChannelReader(link, side.peer(), ChannelLimits.of(side.peer()), side.housekeeping(events));
        }
        if (messages != null) {
            messages.receive(piece, (type, body, serial) -> events.add(serial + ": " + type + " " + body));
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of the two sides. */
    private interface Side {

        boolean link(ByteBuffer piece) throws LinkException;

        Link link();

        Sender peer();

        Housekeeping housekeeping(List<String> events);
    }

    private static final class ClientSide implements Side {

        private final ClientLink machine = new ClientLink(
                new LinkMessage(0, 2, 0, ClientLink.COMMON, Capabilities.NONE), Password.of("secret".toCharArray()));

        @Override
        public boolean link(ByteBuffer piece) throws LinkException {
            return machine.receive(piece);
        }

        @Override
        public Link link() {
            return machine.link();
        }

        @Override
        public Sender peer() {
            return Sender.SERVER;
        }

        @Override
        public Housekeeping housekeeping(List<String> events) {
            return new ClientHousekeeping(answer -> events.add("answer " + answer));
        }
    }

    private static final class ServerSide implements Side {

        private final ServerLink machine = new ServerLink(request -> TicketRule.open(), () -> KEYS);

        @Override
        public boolean link(ByteBuffer piece) throws LinkException {
            return machine.receive(piece, Instant.EPOCH);
        }

        @Override
        public Link link() {
            return machine.link();
        }

        @Override
        public Sender peer() {
            return Sender.CLIENT;
        }

        @Override
        public Housekeeping housekeeping(List<String> events) {
            return new ServerHousekeeping();
        }
    }
}
