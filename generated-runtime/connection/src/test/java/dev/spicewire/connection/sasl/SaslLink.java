// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.sasl;

import dev.spicewire.connection.protocol.ClientLink;
import dev.spicewire.connection.protocol.ClientSasl;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.LinkPolicy;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.ServerLink;
import dev.spicewire.connection.protocol.ServerSasl;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.CommonCapability;
import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkMessage;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Optional;

/** A client and a server in memory that link by SASL. */
final class SaslLink {

    private static final KeyPair KEYS = keys();
    private static final Instant NOW = Instant.EPOCH;

    final ClientLink client;
    final ServerLink server;

    SaslLink(ClientSasl login, ServerSasl accounts, LinkError verdict) {
        client = new ClientLink(new LinkMessage(0, 1, 0, ClientLink.COMMON_WITH_SASL, Capabilities.NONE),
                Password.none(), login);
        server = new ServerLink(new Policy(accounts, verdict), () -> KEYS);
    }

    /** Lets both talk until they are linked. */
    void run() throws LinkException {
        ByteBuffer toServer = client.output();
        while (toServer.hasRemaining()) {
            server.receive(toServer, NOW);
            client.receive(server.output());
            toServer = client.output();
        }
    }

    /** A server that has SASL and no tickets. */
    private record Policy(ServerSasl accounts, LinkError verdict) implements LinkPolicy {

        @Override
        public Capabilities common(LinkMessage request) {
            return Capabilities.of(CommonCapability.AUTH_SELECTION, CommonCapability.AUTH_SASL,
                    CommonCapability.MINI_HEADER);
        }

        @Override
        public TicketRule ticket(LinkMessage request) {
            throw new AssertionError("nobody asks for tickets");
        }

        @Override
        public Optional<ServerSasl> sasl(LinkMessage request) {
            return Optional.of(accounts);
        }

        @Override
        public LinkError join(LinkMessage request) {
            return verdict;
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
