// SPDX-License-Identifier: Apache-2.0
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
import dev.spicewire.connection.protocol.LinkPolicy;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.ServerHousekeeping;
import dev.spicewire.connection.protocol.ServerLink;
import dev.spicewire.connection.protocol.ServerSasl;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.connection.sasl.Mechanism;
import dev.spicewire.connection.sasl.SaslAccounts;
import dev.spicewire.connection.sasl.SaslLogin;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.LinkMessage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A client and a server go through the link stage and the messages behind it with the same events however the bytes
 * arrive, and end with one of the exceptions that are for it.
 */
final class ConnectionFuzz {

    private static final int LONGEST_PIECE = 40;
    /** Bits of the first byte. */
    private static final int SERVER = 1;
    private static final int SASL = 8;
    private static final KeyPair KEYS = keys();
    private static final SaslLogin LOGIN =
            SaslLogin.password("tester", "secret".toCharArray()).only(Mechanism.PLAIN);
    private static final SaslAccounts ACCOUNTS =
            SaslAccounts.passwords(Mechanism.PLAIN).add("tester", "secret".toCharArray());

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
        int role = input[0];

        List<String> whole = events(role, stream, new int[]{stream.length});
        List<String> pieces = events(role, stream, random.ints(stream.length, 1, LONGEST_PIECE).toArray());
        assertThat(pieces).isEqualTo(whole);
    }

    private static List<String> events(int role, byte[] stream, int[] sizes) {
        boolean sasl = (role & SASL) != 0;
        ConnectionFuzz run = new ConnectionFuzz((role & SERVER) != 0 ? new ServerSide(sasl) : new ClientSide(sasl));
        int at = 0;
        try {
            for (int i = 0; at < stream.length; i++) {
                int size = Math.min(sizes[i], stream.length - at);
                run.take(ByteBuffer.wrap(stream, at, size));
                at += size;
            }
            run.events.add(run.messages == null ? "not linked" : run.messages.end().getMessage());
        } catch (LinkException | ChannelClosedException e) {
            // A peer that has said the word itself is told it again.
            if (!new String(stream, StandardCharsets.ISO_8859_1).contains("secret")) {
                assertThat(e.getMessage()).doesNotContain("secret");
            }
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
            messages.receive(piece, (type, body, serial) ->
                    events.add(serial + ": " + type + " " + body.remaining() + " " + body.hashCode()));
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

        private final ClientLink machine;

        ClientSide(boolean sasl) {
            Capabilities common = sasl ? ClientLink.COMMON_WITH_SASL : ClientLink.COMMON;
            machine = new ClientLink(new LinkMessage(0, 2, 0, common, Capabilities.NONE),
                    Password.of("secret".toCharArray()), sasl ? LOGIN.to("host", true) : null);
        }

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

        private final ServerLink machine;

        ServerSide(boolean sasl) {
            machine = new ServerLink(sasl ? new Asking() : request -> TicketRule.open(), () -> KEYS);
        }

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

    /** Asks by PLAIN, which has no random numbers. */
    private static final class Asking implements LinkPolicy {

        @Override
        public Capabilities common(LinkMessage request) {
            return COMMON_WITH_SASL;
        }

        @Override
        public TicketRule ticket(LinkMessage request) {
            throw new AssertionError("no ticket is asked for");
        }

        @Override
        public Optional<ServerSasl> sasl(LinkMessage request) {
            return Optional.of(ACCOUNTS.over(true));
        }
    }
}
