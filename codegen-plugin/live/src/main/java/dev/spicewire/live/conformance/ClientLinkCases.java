// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.conformance.suite.Level;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a client sends to open a session, and what it does with right and with wrong replies. */
final class ClientLinkCases {

    private static final Capabilities TWO_WORDS =
            Capabilities.of(0, 1, 3, 63);
    private static final String GOES_ON = "sends a ticket, answers a ping";
    private static final String CLOSES = "closes without another word";
    private static final int PIECE = 7;
    private static final int UNKNOWN = 99;
    private static final int HALF = 2;

    private final CaseList<ClientPeer> cases = new CaseList<>("link", "listen", "server", Operation.LINK_REPLY);

    private ClientLinkCases() {
    }

    static List<PeerCase<ClientPeer>> all() {
        ClientLinkCases all = new ClientLinkCases();
        all.opened();
        all.malformed();
        all.refused();
        all.brokenOff();
        return all.cases.all();
    }

    private void opened() {
        cases.add("no-bytes", Rule.LINK_BLOCKS, "", "sends a link message that opens a session", peer -> {
            LinkMessage request = ClientTalk.begin(peer).request();
            if (request.connectionId() != 0 || request.channelType() != SpiceChannels.MAIN
                    || request.channelId() != 0) {
                throw new Deviation("opens no session", "asks for channel " + request.channelType() + " "
                        + request.channelId() + " of session " + request.connectionId());
            }
        });
        opens("ok-with-capabilities", Rule.TICKETS, LinkBytes.USUAL, bytes -> bytes);
        opens("ok-without-capabilities", Rule.TICKETS, Capabilities.NONE, bytes -> bytes);
        opens("another-minor-version", Rule.LINK_BLOCKS, LinkBytes.USUAL, bytes -> bytes.version(2, 9));
        opens("two-words-of-capabilities", Rule.CAPABILITIES, TWO_WORDS, bytes -> bytes);
        opens("capabilities-elsewhere", Rule.CAPABILITIES, LinkBytes.USUAL, LinkBytes::gap);
        cases.add("in-pieces", Rule.LINK_BLOCKS, "", GOES_ON, peer -> {
            ClientTalk talk = ClientTalk.begin(peer);
            talk.conversation().sendInPieces(LinkBytes.of(talk.reply(LinkBytes.USUAL)).bytes(), PIECE);
            ClientFramingCases.ping(ClientFramingCases.withInit(talk.letIn(LinkBytes.USUAL)));
        });
    }

    private void malformed() {
        closes("wrong-magic", Rule.LINK_BLOCKS, bytes -> bytes.magic("QDER"));
        closes("lower-case-magic", Rule.LINK_BLOCKS, bytes -> bytes.magic("redq"));
        closes("major-version-3", Rule.LINK_BLOCKS, bytes -> bytes.version(3, 0));
        closes("size-0", Rule.LINK_BLOCKS, bytes -> bytes.size(0));
        closes("size-without-room-for-a-key", Rule.LINK_BLOCKS, bytes -> bytes.size(100));
        cases.at(Level.RECOMMENDED);
        closes("size-larger-than-32-bits-signed", Rule.LINK_BLOCKS, bytes -> bytes.size(0xffff_ffffL));
        cases.at(Level.REQUIRED);
        closes("more-words-than-there-are", Rule.CAPABILITIES, bytes -> bytes.words(2, 0));
        closes("words-that-overflow-in-sum", Rule.CAPABILITIES, bytes -> bytes.words(0xffff_ffffL, 2));
        closes("words-that-overflow-in-bytes", Rule.CAPABILITIES, bytes -> bytes.words(0x4000_0000L, 0));
        closes("offset-beyond-the-reply", Rule.CAPABILITIES, bytes -> bytes.offset(0xffff_ffffL));
    }

    private void refused() {
        closesAt("an-error", LinkError.ERROR.number());
        closesAt("need-secured", LinkError.NEED_SECURED.number());
        closesAt("an-error-without-a-name", UNKNOWN);
        LinkBytes withoutKey = LinkBytes.of(ClientTalk.reply(0));
        cases.add("a-key-that-is-none", Rule.CAUTION, withoutKey.hex(), "closes without a ticket", peer -> {
            ClientTalk talk = ClientTalk.begin(peer);
            talk.conversation().send(withoutKey.bytes());
            talk.closesWithoutTicket();
        });
        closesAtResult("a-result-that-refuses", LinkError.PERMISSION_DENIED.number());
        closesAtResult("a-result-without-a-name", UNKNOWN);
    }

    private void brokenOff() {
        cases.add("half-a-reply", Rule.BROKEN_LINKS, "", CLOSES, peer -> {
            ClientTalk talk = ClientTalk.begin(peer);
            byte[] reply = LinkBytes.of(talk.reply(LinkBytes.USUAL)).bytes();
            talk.conversation().send(Arrays.copyOf(reply, reply.length / HALF));
            talk.conversation().endOutput();
            talk.closesWithoutAnotherWord();
        });
        cases.add("half-a-result", Rule.BROKEN_LINKS, "", CLOSES, peer -> {
            ClientTalk talk = ticket(peer);
            talk.conversation().send(new byte[HALF]);
            talk.conversation().endOutput();
            talk.closesWithoutAnotherWord();
        });
    }

    private void opens(String name, Rule rule, Capabilities common, UnaryOperator<LinkBytes> shape) {
        cases.add(name, rule, "", GOES_ON, peer -> {
            ClientTalk talk = ClientTalk.begin(peer);
            talk.conversation().send(shape.apply(LinkBytes.of(talk.reply(common))).bytes());
            ClientFramingCases.ping(ClientFramingCases.withInit(talk.letIn(common)));
        });
    }

    private void closes(String name, Rule rule, UnaryOperator<LinkBytes> shape) {
        cases.add(name, rule, "", CLOSES, peer -> {
            ClientTalk talk = ClientTalk.begin(peer);
            talk.conversation().send(shape.apply(LinkBytes.of(talk.reply(LinkBytes.USUAL))).bytes());
            talk.closesWithoutAnotherWord();
        });
    }

    private void closesAt(String name, long number) {
        LinkReply reply = ClientTalk.reply(number);
        cases.add(name, Rule.CAUTION, LinkBytes.of(reply).hex(), CLOSES, peer -> {
            ClientTalk talk = ClientTalk.begin(peer);
            talk.conversation().send(LinkBytes.of(reply).bytes());
            talk.closesWithoutAnotherWord();
        });
    }

    private void closesAtResult(String name, long number) {
        cases.add(name, Rule.CAUTION, "", CLOSES, peer -> {
            ClientTalk talk = ticket(peer);
            talk.conversation().send(ClientTalk.result(number));
            talk.closesWithoutAnotherWord();
        });
    }

    private static ClientTalk ticket(ClientPeer peer) throws Deviation, NoConnectionException, OutOfTimeException {
        ClientTalk talk = ClientTalk.begin(peer);
        talk.conversation().send(LinkBytes.of(talk.reply(LinkBytes.USUAL)).bytes());
        talk.awaitTicket(LinkBytes.USUAL);
        return talk;
    }
}
