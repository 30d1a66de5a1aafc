// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import dev.spicewire.codec.ChannelId;
import dev.spicewire.codec.ChannelsList;
import dev.spicewire.codec.MainInit;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.conformance.suite.Level;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** What a server does with right and with wrong links. */
final class ServerLinkCases {

    private static final LinkMessage PLAIN = new LinkMessage(0, 1, 0, Capabilities.NONE, Capabilities.NONE);
    private static final LinkMessage TWO_WORDS =
            new LinkMessage(0, 1, 0, LinkBytes.USUAL, Capabilities.of(0, 1, 63));
    private static final int UNKNOWN = 200;
    private static final int TICKET_BYTES = 128;
    private static final int HALF_TICKET = 60;
    private static final int HALF_HEADER = 9;
    private static final int HALF_MESSAGE = 25;
    private static final String CLOSES = "closes";

    private final CaseList<ServerPeer> cases =
            new CaseList<>("link", "connect", "client", Operation.LINK_MESSAGE);

    private ServerLinkCases() {
    }

    static List<PeerCase<ServerPeer>> all() {
        ServerLinkCases all = new ServerLinkCases();
        all.opened();
        all.malformed();
        all.brokenOff();
        all.tickets();
        all.sessions();
        return all.cases.all();
    }

    private void opened() {
        LinkBytes usual = LinkBytes.of(ServerTalk.MAIN);
        opens("main-with-capabilities", Rule.TICKETS, ServerTalk.MAIN, usual);
        opens("no-capabilities", Rule.TICKETS, PLAIN, LinkBytes.of(PLAIN));
        opens("another-minor-version", Rule.LINK_BLOCKS, ServerTalk.MAIN, usual.version(2, 9));
        opens("two-words-of-capabilities", Rule.CAPABILITIES, TWO_WORDS, LinkBytes.of(TWO_WORDS));
        opens("capabilities-elsewhere", Rule.CAPABILITIES, ServerTalk.MAIN, usual.gap());
        cases.at(Level.RECOMMENDED);
        opens("capabilities-overlap-the-message", Rule.CAPABILITIES, PLAIN,
                LinkBytes.of(PLAIN).words(1, 0).offset(0));
        cases.at(Level.REQUIRED);
        cases.add("byte-by-byte", Rule.LINK_BLOCKS, usual.hex(), "opens the main channel", peer -> {
            Conversation conversation = peer.connect();
            conversation.sendInPieces(usual.bytes(), 1);
            new ServerTalk(conversation, ServerTalk.MAIN).open(peer.password());
        });
    }

    private void malformed() {
        LinkBytes usual = LinkBytes.of(ServerTalk.MAIN);
        refuses("wrong-magic", usual.magic("QDER"), LinkError.INVALID_MAGIC);
        refuses("lower-case-magic", usual.magic("redq"), LinkError.INVALID_MAGIC);
        refuses("major-version-1", usual.version(1, 0), LinkError.VERSION_MISMATCH);
        refuses("major-version-3", usual.version(3, 0), LinkError.VERSION_MISMATCH);
        refuses("size-0", usual.size(0), LinkError.INVALID_DATA);
        refuses("size-without-room-for-a-message", LinkBytes.of(PLAIN).size(17), LinkError.INVALID_DATA);
        refuses("size-larger-than-32-bits-signed", usual.size(0xffff_ffffL), LinkError.INVALID_DATA);
        refuses("more-words-than-there-are", usual.words(2, 0), LinkError.INVALID_DATA);
        refuses("more-words-in-sum-than-there-are", usual.words(1, 1), LinkError.INVALID_DATA);
        refuses("words-that-overflow-in-sum", usual.words(0xffff_ffffL, 2), LinkError.INVALID_DATA);
        refuses("words-that-overflow-in-bytes", usual.words(0x4000_0000L, 0), LinkError.INVALID_DATA);
        refuses("capabilities-behind-the-message", usual.offset(19), LinkError.INVALID_DATA);
        refuses("offset-beyond-the-message", usual.offset(0xffff_ffffL), LinkError.INVALID_DATA);
    }

    private void brokenOff() {
        LinkBytes usual = LinkBytes.of(ServerTalk.MAIN);
        breaksOff("no-bytes", usual.first(0));
        breaksOff("half-a-header", usual.first(HALF_HEADER));
        breaksOff("half-a-message", usual.first(HALF_MESSAGE));
        cases.add("half-a-ticket", Rule.BROKEN_LINKS, usual.hex(), CLOSES, peer -> {
            Conversation conversation = peer.connect();
            conversation.send(usual.bytes());
            ServerTalk talk = new ServerTalk(conversation, ServerTalk.MAIN);
            conversation.send(talk.withMechanism(talk.accepted(), 1, new byte[HALF_TICKET]));
            conversation.endOutput();
            conversation.awaitClosed();
        });
    }

    private void tickets() {
        LinkBytes usual = LinkBytes.of(ServerTalk.MAIN);
        cases.add("another-password", Rule.REFUSED_LINKS, usual.hex(), refusal(LinkError.PERMISSION_DENIED), peer -> {
            if (!peer.hasPassword()) {
                throw new UnsupportedCaseException("no password is known, so that none is wrong");
            }
            Conversation conversation = peer.connect();
            conversation.send(usual.bytes());
            try (Password other = Password.of("another password".getBytes(StandardCharsets.US_ASCII))) {
                new ServerTalk(conversation, ServerTalk.MAIN).refused(LinkError.PERMISSION_DENIED, other);
            }
        });
        cases.add("a-ticket-that-is-none", Rule.REFUSED_LINKS, usual.hex(), refusal(LinkError.PERMISSION_DENIED),
                peer -> {
                    Conversation conversation = peer.connect();
                    conversation.send(usual.bytes());
                    ServerTalk talk = new ServerTalk(conversation, ServerTalk.MAIN);
                    conversation.send(talk.withMechanism(talk.accepted(), 1, new byte[TICKET_BYTES]));
                    talk.result(LinkError.PERMISSION_DENIED);
                });
        cases.add("an-unknown-mechanism", Rule.REFUSED_LINKS, usual.hex(), "answers a link error, closes", peer -> {
            Conversation conversation = peer.connect();
            conversation.send(usual.bytes());
            ServerTalk talk = new ServerTalk(conversation, ServerTalk.MAIN);
            LinkReply reply = talk.accepted();
            if (!talk.selects(reply)) {
                throw new UnsupportedCaseException("the server does not let clients choose a mechanism");
            }
            conversation.send(talk.withMechanism(reply, UNKNOWN, new byte[TICKET_BYTES]));
            talk.anyError();
        });
    }

    private void sessions() {
        joins("a-connection-id-of-nobody", session -> session ^ UNKNOWN, SpiceChannels.DISPLAY, 0,
                LinkError.BAD_CONNECTION_ID);
        joins("no-connection-id", session -> 0, SpiceChannels.DISPLAY, 0, LinkError.BAD_CONNECTION_ID);
        cases.at(Level.RECOMMENDED);
        joins("an-unknown-channel-type", session -> session, UNKNOWN, 0, LinkError.CHANNEL_NOT_AVAILABLE);
        joins("an-unknown-channel-id", session -> session, SpiceChannels.DISPLAY, UNKNOWN,
                LinkError.CHANNEL_NOT_AVAILABLE);
        cases.at(Level.REQUIRED);
        cases.add("a-second-channel", Rule.SESSIONS, "", "opens a channel that it has listed", peer -> {
            MessageTalk main = open(peer.connect(), ServerTalk.MAIN, LinkBytes.of(ServerTalk.MAIN), peer);
            long session = session(main);
            ChannelId listed = listed(ServerFramingCases.channels(main));
            LinkMessage other = new LinkMessage(session, listed.type(), listed.id(), LinkBytes.USUAL,
                    Capabilities.NONE);
            open(peer.connect(), other, LinkBytes.of(other), peer);
        });
    }

    private void opens(String name, Rule rule, LinkMessage request, LinkBytes bytes) {
        cases.add(name, rule, bytes.hex(), "opens the main channel",
                peer -> open(peer.connect(), request, bytes, peer));
    }

    private void refuses(String name, LinkBytes bytes, LinkError error) {
        cases.add(name, Rule.REFUSED_LINKS, bytes.hex(), refusal(error), peer -> {
            Conversation conversation = peer.connect();
            conversation.send(bytes.bytes());
            new ServerTalk(conversation, ServerTalk.MAIN).refused(error, peer.password());
        });
    }

    private void breaksOff(String name, byte[] bytes) {
        cases.add(name, Rule.BROKEN_LINKS, HexFormat.of().formatHex(bytes), CLOSES, peer -> {
            Conversation conversation = peer.connect();
            conversation.send(bytes);
            conversation.endOutput();
            conversation.awaitClosed();
        });
    }

    /** A link of a channel while a session is open. */
    private void joins(String name, LongUnaryOperator id, int type, int number, LinkError error) {
        cases.add(name, Rule.SESSIONS, "", refusal(error), peer -> {
            MessageTalk main = open(peer.connect(), ServerTalk.MAIN, LinkBytes.of(ServerTalk.MAIN), peer);
            LinkMessage other = new LinkMessage(id.applyAsLong(session(main)), type, number, LinkBytes.USUAL,
                    Capabilities.NONE);
            Conversation conversation = peer.connect();
            conversation.send(LinkBytes.of(other).bytes());
            new ServerTalk(conversation, other).refused(error, peer.password());
        });
    }

    /** Opens a channel. */
    static MessageTalk open(Conversation conversation, LinkMessage request, LinkBytes bytes, ServerPeer peer)
            throws Deviation, OutOfTimeException, UnsupportedCaseException {
        conversation.send(bytes.bytes());
        return new ServerTalk(conversation, request).open(peer.password());
    }

    /** {@return a channel of a list: that of inputs where there is one, which is the simplest} */
    private static ChannelId listed(ByteBuffer list) throws Deviation, UnsupportedCaseException {
        try {
            List<ChannelId> channels = ChannelsList.read(list).channels();
            return channels.stream().filter(one -> one.type() == SpiceChannels.INPUTS).findFirst()
                    .or(() -> channels.stream().findFirst())
                    .orElseThrow(() -> new UnsupportedCaseException("the server lists no channels"));
        } catch (MalformedMessageException e) {
            throw new Deviation("sends a malformed channels_list", e.getMessage());
        }
    }

    private static long session(MessageTalk main) throws Deviation, OutOfTimeException {
        try {
            return MainInit.read(main.await(MainInit.ID, "init")).sessionId();
        } catch (MalformedMessageException e) {
            throw new Deviation("sends a malformed init", e.getMessage());
        }
    }

    private static String refusal(LinkError error) {
        return "answers link error " + LinkError.describe(error.number()) + ", closes";
    }
}
