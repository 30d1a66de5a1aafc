package dev.spicewire.capture;

import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Wire;
import dev.spicewire.runtime.framing.HeaderFormat;
import dev.spicewire.runtime.link.AuthMechanism;
import dev.spicewire.runtime.link.CommonCapability;
import dev.spicewire.runtime.link.LinkAuthMechanism;
import dev.spicewire.runtime.link.LinkEncryptedTicket;
import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkHeader;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import dev.spicewire.runtime.link.LinkResult;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;

/**
 * Follows the link stage of a connection from both ends: link messages, how the client authenticates if that is
 * selected, its encrypted password, the server's verdict. Each direction then has data headers.
 */
final class LinkFollower {

    private static final int MAGIC_BYTES = 4;
    private static final int MAX_LINK_SIZE = 64 * 1024;

    private final LinkBytes fromClient = new LinkBytes();
    private final LinkBytes fromServer = new LinkBytes();
    private final boolean fromStart;
    private LinkMessage message;
    private LinkReply reply;
    private boolean clientDone;
    private boolean serverDone;

    /**
     * Starts with the first byte of both directions.
     *
     * @param fromStart whether the capture is known to have both streams from their first byte
     */
    LinkFollower(boolean fromStart) {
        this.fromStart = fromStart;
    }

    static HeaderFormat headerFormat(LinkMessage message, LinkReply reply) {
        return both(CommonCapability.MINI_HEADER, message, reply) ? HeaderFormat.MINI : HeaderFormat.FULL;
    }

    /**
     * Takes the next bytes of a direction and reads as far as both directions allow.
     *
     * @throws Unreadable if this is no SPICE connection or its messages can't be read
     */
    void add(Direction from, ByteBuffer bytes) throws Unreadable {
        LinkBytes stream = bytes(from);
        boolean known = stream.position() > 0;
        stream.add(bytes);
        if (!known) {
            recognise(stream.peek());
        }
        try {
            advance();
        } catch (MalformedMessageException e) {
            throw new Unreadable("the link stage is malformed: " + e.getMessage());
        }
    }

    /** {@return the client's link message, once both ends' are read} */
    Optional<LinkMessage> message() {
        return reply == null ? Optional.empty() : Optional.ofNullable(message);
    }

    /** {@return the server's reply, once both ends' are read} */
    Optional<LinkReply> reply() {
        return message == null ? Optional.empty() : Optional.ofNullable(reply);
    }

    /** {@return whether the next byte of a direction is that of a data header} */
    boolean done(Direction from) {
        return from == Direction.CLIENT ? clientDone : serverDone;
    }

    /** {@return the bytes of a direction; those behind its link stage are not read yet} */
    LinkBytes bytes(Direction from) {
        return from == Direction.CLIENT ? fromClient : fromServer;
    }

    /** {@return why a connection that ends now was not decoded} */
    String incomplete() {
        int client = fromClient.position() + fromClient.available();
        int server = fromServer.position() + fromServer.available();
        if (client == 0 && server == 0) {
            return "no data";
        }
        if (client < MAGIC_BYTES && server < MAGIC_BYTES) {
            return fromStart ? "not SPICE" : startsInTheMiddle();
        }
        return "the link stage is not complete (client sent " + client + " bytes, server " + server + ")";
    }

    private void recognise(ByteBuffer start) throws Unreadable {
        if (start.remaining() < MAGIC_BYTES || Wire.uint32(start, 0) == LinkHeader.MAGIC) {
            return;
        }
        boolean tlsHandshake = start.get(0) == 0x16 && start.get(1) == 0x03;
        if (tlsHandshake) {
            throw new Unreadable("TLS");
        }
        throw new Unreadable(fromStart ? "not SPICE" : startsInTheMiddle());
    }

    private static String startsInTheMiddle() {
        return "the capture starts in the middle of the connection";
    }

    private void advance() throws Unreadable {
        if (message == null) {
            message = linkBody(fromClient, LinkMessage::read);
        }
        if (reply == null) {
            reply = linkBody(fromServer, LinkReply::read);
        }
        if (message == null || reply == null) {
            return;
        }
        if (!reply.accepted()) {
            throw new Unreadable("the server refused the link: " + LinkError.describe(reply.error()));
        }
        clientDone = clientDone || readAuthentication();
        serverDone = serverDone || readVerdict();
    }

    private static <T> T linkBody(LinkBytes stream, Function<ByteBuffer, T> read) throws Unreadable {
        if (stream.available() < LinkHeader.BYTES) {
            return null;
        }
        LinkHeader header = LinkHeader.read(stream.peek());
        if (header.major() != LinkHeader.MAJOR) {
            throw new Unreadable("SPICE version " + header.major() + "." + header.minor() + ", only version "
                    + LinkHeader.MAJOR + " is decoded");
        }
        if (header.size() > MAX_LINK_SIZE) {
            throw new Unreadable("a link message claims " + header.size() + " bytes");
        }
        if (stream.available() < LinkHeader.BYTES + header.size()) {
            return null;
        }
        stream.take(LinkHeader.BYTES);
        return read.apply(stream.take((int) header.size()));
    }

    private boolean readAuthentication() throws Unreadable {
        int selection = both(CommonCapability.AUTH_SELECTION, message, reply) ? LinkAuthMechanism.BYTES : 0;
        if (selection > 0 && fromClient.available() >= selection) {
            LinkAuthMechanism chosen = LinkAuthMechanism.read(fromClient.peek());
            if (chosen.number() != AuthMechanism.SPICE.number()) {
                throw new Unreadable(chosen.mechanism().map(Enum::name).orElse("mechanism " + chosen.number())
                        + " authentication");
            }
        }
        int length = selection + LinkEncryptedTicket.BYTES;
        if (fromClient.available() < length) {
            return false;
        }
        fromClient.take(length);
        return true;
    }

    private boolean readVerdict() throws Unreadable {
        if (fromServer.available() < LinkResult.BYTES) {
            return false;
        }
        LinkResult result = LinkResult.read(fromServer.take(LinkResult.BYTES));
        if (!result.accepted()) {
            throw new Unreadable("the server refused the authentication: " + LinkError.describe(result.error()));
        }
        return true;
    }

    private static boolean both(CommonCapability capability, LinkMessage message, LinkReply reply) {
        return capability.in(message.common()) && capability.in(reply.common());
    }
}
