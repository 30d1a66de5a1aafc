// SPDX-License-Identifier: Apache-2.0
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
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Follows the link stage of a connection from both ends: link messages, how the client authenticates if that is
 * selected, its encrypted password, the server's verdict. Each direction then has data headers. What is missing in the
 * capture stays unknown, and all else is known nevertheless.
 */
final class LinkFollower {

    private static final int MAX_LINK_SIZE = 64 * 1024;
    private static final int CHANNEL_AT = LinkHeader.BYTES + 4;
    private static final int ERROR_AT = LinkHeader.BYTES;
    private static final int UNKNOWN = -1;

    private final Stretch client;
    private final Stretch server;
    private final MessageShapes shapes;
    private final LinkFaults faults = new LinkFaults();
    private LinkMessage message;
    private LinkReply reply;
    private SaslExchange sasl;

    /**
     * Starts with what both ends have sent.
     *
     * @param clientFromStart whether the client's first byte is the first that it sent
     * @param shapes          has the names of channels
     */
    LinkFollower(Stretch client, Stretch server, boolean clientFromStart, MessageShapes shapes) {
        this.shapes = shapes;
        this.client = client;
        this.server = server;
        if (clientFromStart && client.hasExactly(0, Integer.BYTES) && !startsWithMagic(client)) {
            faults.add(Direction.CLIENT, String.format("the client started with 0x%08x, a SPICE link starts with "
                    + "0x%08x (REDQ)", Wire.uint32(client.slice(0, Integer.BYTES), 0), LinkHeader.MAGIC));
        }
    }

    /** Reads as far as both directions allow. */
    void advance() throws Unreadable {
        if (message == null) {
            message = body(client, Direction.CLIENT, LinkMessage::read);
        }
        if (reply == null) {
            reply = body(server, Direction.SERVER, LinkReply::read);
        }
        if (startsWithHeader(server) && server.hasExactly(ERROR_AT, Integer.BYTES)) {
            long error = Wire.uint32(server.slice(ERROR_AT, Integer.BYTES), 0);
            if (error != 0) {
                throw new Unreadable("the server refused the link: " + LinkError.describe(error)
                        + faults.of(Direction.CLIENT).map(fault -> "; " + fault).orElse(""));
            }
            faults.throwFirst();
        }
        mechanismIsRead();
        if (sasl == null) {
            verdict();
        } else {
            sasl.check();
        }
    }

    /** {@return the client's link message, if it is there whole} */
    Optional<LinkMessage> message() {
        return Optional.ofNullable(message);
    }

    /** {@return the server's reply, if it is there whole} */
    Optional<LinkReply> reply() {
        return Optional.ofNullable(reply);
    }

    /** {@return what is wrong with a link message that is not answered} */
    Optional<String> fault() {
        return faults.first();
    }

    /** {@return the channel that the client asked for, if its link message is there so far} */
    Optional<CapturedChannel> channel() {
        if (message != null) {
            return Optional.of(channel(message.channelType(), message.channelId()));
        }
        boolean there = startsWithHeader(client) && client.hasExactly(CHANNEL_AT, 2)
                && faults.of(Direction.CLIENT).isEmpty();
        return there ? Optional.of(channel(Wire.uint8(client.slice(CHANNEL_AT, 1), 0),
                Wire.uint8(client.slice(CHANNEL_AT + 1, 1), 0))) : Optional.empty();
    }

    private CapturedChannel channel(int type, int id) {
        return new CapturedChannel(type, shapes.channelName(type), OptionalInt.of(id));
    }

    /** {@return the shape of data headers, if both link messages are there whole} */
    Optional<HeaderFormat> headerFormat() {
        return message == null || reply == null ? Optional.empty()
                : Optional.of(both(CommonCapability.MINI_HEADER) ? HeaderFormat.MINI : HeaderFormat.FULL);
    }

    /** {@return the exchange, if the client authenticates with SASL} */
    Optional<SaslExchange> sasl() {
        return Optional.ofNullable(sasl);
    }

    /** {@return where the data headers of a direction start, if that is known} */
    OptionalInt dataOffset(Direction from) {
        OptionalInt at = stageEnd(from);
        Stretch stream = from == Direction.CLIENT ? client : server;
        return at.isPresent() && stream.isExact(0, at.getAsInt()) ? at : OptionalInt.empty();
    }

    private OptionalInt stageEnd(Direction from) {
        if (sasl != null) {
            return from == Direction.CLIENT ? sasl.clientEnd() : sasl.serverEnd();
        }
        int stage = linkEnd(from);
        if (stage == UNKNOWN) {
            return OptionalInt.empty();
        }
        if (from == Direction.SERVER) {
            return OptionalInt.of(stage + LinkResult.BYTES);
        }
        int selection = selectionBytes(stage);
        return selection == UNKNOWN ? OptionalInt.empty()
                : OptionalInt.of(stage + selection + LinkEncryptedTicket.BYTES);
    }

    /** {@return offset behind the link message or reply, -1 if that is unknown} */
    int linkEnd(Direction from) {
        Stretch stream = from == Direction.CLIENT ? client : server;
        if (!startsWithHeader(stream) || faults.of(from).isPresent()) {
            return UNKNOWN;
        }
        return LinkHeader.BYTES + (int) LinkHeader.read(stream.slice(0, LinkHeader.BYTES)).size();
    }

    /** {@return whether a stream starts as a link does} */
    static boolean startsWithHeader(Stretch stream) {
        return stream.hasExactly(0, LinkHeader.BYTES) && startsWithMagic(stream);
    }

    /** {@return whether a stream's first bytes are those that a link starts with} */
    static boolean startsWithMagic(Stretch stream) {
        return stream.hasExactly(0, Integer.BYTES)
                && Wire.uint32(stream.slice(0, Integer.BYTES), 0) == LinkHeader.MAGIC;
    }

    private void mechanismIsRead() throws Unreadable {
        long chosen = mechanism();
        int serverAt = linkEnd(Direction.SERVER);
        if (chosen == AuthMechanism.SASL.number() && serverAt != UNKNOWN) {
            int clientAt = linkEnd(Direction.CLIENT) + LinkAuthMechanism.BYTES;
            sasl = SaslExchange.read(client, clientAt, server, serverAt);
        } else if (chosen != UNKNOWN && chosen != AuthMechanism.SPICE.number()) {
            throw new Unreadable(new LinkAuthMechanism(chosen).mechanism().map(Enum::name)
                    .orElse("mechanism " + chosen) + " authentication");
        }
    }

    private void verdict() throws Unreadable {
        int at = linkEnd(Direction.SERVER);
        if (at != UNKNOWN && server.hasExactly(at, LinkResult.BYTES)) {
            LinkResult result = LinkResult.read(server.slice(at, LinkResult.BYTES));
            if (!result.accepted()) {
                throw new Unreadable(
                        "the server refused the authentication: " + LinkError.describe(result.error()));
            }
        }
    }

    /** {@return number of the mechanism that the client selected, -1 if that is not known} */
    private long mechanism() {
        int at = linkEnd(Direction.CLIENT);
        boolean there = at != UNKNOWN && selectionBytes(at) > 0 && client.hasExactly(at, LinkAuthMechanism.BYTES);
        return there ? Wire.uint32(client.slice(at, LinkAuthMechanism.BYTES), 0) : UNKNOWN;
    }

    /** Without both link messages the bytes tell: a ticket does not start with the number of a mechanism. */
    private int selectionBytes(int at) {
        if (message != null && reply != null) {
            return both(CommonCapability.AUTH_SELECTION) ? LinkAuthMechanism.BYTES : 0;
        }
        if (!client.hasExactly(at, LinkAuthMechanism.BYTES)) {
            return UNKNOWN;
        }
        long first = Wire.uint32(client.slice(at, LinkAuthMechanism.BYTES), 0);
        boolean number = first == AuthMechanism.SPICE.number() || first == AuthMechanism.SASL.number();
        return number ? LinkAuthMechanism.BYTES : 0;
    }

    private <T> T body(Stretch stream, Direction from, Function<ByteBuffer, T> read) {
        if (!startsWithHeader(stream) || faults.of(from).isPresent()) {
            return null;
        }
        LinkHeader header = LinkHeader.read(stream.slice(0, LinkHeader.BYTES));
        if (header.major() != LinkHeader.MAJOR) {
            faults.add(from, "SPICE version " + header.major() + "." + header.minor() + ", only version "
                    + LinkHeader.MAJOR + " is decoded");
            return null;
        }
        if (header.size() > MAX_LINK_SIZE) {
            faults.add(from, "a link message claims " + header.size() + " bytes");
            return null;
        }
        if (!stream.hasExactly(LinkHeader.BYTES, header.size())) {
            return null;
        }
        try {
            return read.apply(stream.slice(LinkHeader.BYTES, (int) header.size()));
        } catch (MalformedMessageException e) {
            faults.add(from, "the link stage is malformed: " + e.getMessage());
            return null;
        }
    }

    private boolean both(CommonCapability capability) {
        return capability.in(message.common()) && capability.in(reply.common());
    }
}
