// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import dev.spicewire.codec.AttachChannels;
import dev.spicewire.codec.ChannelsList;
import dev.spicewire.codec.MainInit;
import dev.spicewire.codec.MouseModeRequest;
import dev.spicewire.conformance.suite.Level;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.runtime.framing.DataHeader;
import dev.spicewire.runtime.framing.HeaderFormat;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.CommonCapability;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** What a server does with right and with wrong messages on its main channel. */
final class ServerFramingCases {

    private static final LinkMessage WITH_FULL_HEADERS =
            new LinkMessage(0, 1, 0, LinkBytes.FULL, Capabilities.NONE);
    private static final byte[] NOTHING = {};
    private static final byte[] MOUSE_MODE = {1, 0};
    private static final DataHeader ATTACH = new DataHeader(1, AttachChannels.ID, 0, 0);
    private static final int UNKNOWN = 60_000;
    private static final long MOST = 0xffff_ffffL;
    private static final long STRANGE_SERIAL = 0xffff_ffff_ffffL;
    private static final String ANSWERS = "answers attach_channels by channels_list";
    private static final String CLOSES = "closes";

    private final CaseList<ServerPeer> cases =
            new CaseList<>("framing", "connect", "client", Operation.FRAME_MINI);

    private ServerFramingCases() {
    }

    static List<PeerCase<ServerPeer>> all() {
        ServerFramingCases all = new ServerFramingCases();
        all.answered(ServerTalk.MAIN);
        all.rejected(ServerTalk.MAIN);
        all.cases.about(Operation.FRAME_FULL);
        all.answered(WITH_FULL_HEADERS);
        all.serials();
        all.rejected(WITH_FULL_HEADERS);
        return all.cases.all();
    }

    /** Asks for the list of channels. {@return its bytes} */
    static ByteBuffer channels(MessageTalk main) throws Deviation, OutOfTimeException {
        main.send(attach(main));
        return main.await(ChannelsList.ID, "channels_list");
    }

    private void answered(LinkMessage request) {
        cases.add("init-comes-first", Rule.FIRST_MESSAGES, "", "sends init and nothing before it",
                peer -> open(peer, request).awaitNext(MainInit.ID, "init"));
        cases.add("one-message", Rule.HEADERS, hex(request, ATTACH, NOTHING), ANSWERS,
                peer -> channels(open(peer, request)));
        cases.add("two-messages", Rule.HEADERS, "", ANSWERS, peer -> {
            MessageTalk main = open(peer, request);
            main.send(main.framed(MouseModeRequest.ID, MOUSE_MODE), attach(main));
            main.await(ChannelsList.ID, "channels_list");
        });
        cases.add("byte-by-byte", Rule.HEADERS, "", ANSWERS, peer -> {
            MessageTalk main = open(peer, request);
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.writeBytes(main.framed(MouseModeRequest.ID, MOUSE_MODE));
            both.writeBytes(attach(main));
            main.conversation().sendInPieces(both.toByteArray(), 1);
            main.await(ChannelsList.ID, "channels_list");
        });
        cases.add("right-behind-the-ticket", Rule.HEADERS, "", ANSWERS, peer -> {
            Conversation conversation = peer.connect();
            conversation.send(LinkBytes.of(request).bytes());
            ServerTalk talk = new ServerTalk(conversation, request);
            LinkReply reply = talk.accepted();
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.writeBytes(talk.ticket(reply, peer.password()));
            both.writeBytes(attach(talk.messages(reply)));
            conversation.send(both.toByteArray());
            talk.opened(reply).await(ChannelsList.ID, "channels_list");
        });
        cases.add("bytes-behind-the-message", Rule.TRAILING, "", ANSWERS, peer -> {
            MessageTalk main = open(peer, request);
            main.send(main.framed(MouseModeRequest.ID, new byte[]{1, 0, 0, 0, 0}), attach(main));
            main.await(ChannelsList.ID, "channels_list");
        });
    }

    private void serials() {
        cases.add("serials-from-1", Rule.SERIALS, "", "numbers its messages from 1", peer -> {
            MessageTalk main = open(peer, WITH_FULL_HEADERS);
            main.send(attach(main));
            main.awaitSerials(2);
        });
        cases.add("serials-as-they-are", Rule.HEADERS, "", ANSWERS, peer -> {
            MessageTalk main = open(peer, WITH_FULL_HEADERS);
            main.send(main.framed(new DataHeader(STRANGE_SERIAL, MouseModeRequest.ID, MOUSE_MODE.length, 0),
                    MOUSE_MODE), main.framed(new DataHeader(0, AttachChannels.ID, 0, 0), NOTHING));
            main.await(ChannelsList.ID, "channels_list");
        });
    }

    private void rejected(LinkMessage request) {
        rejects("an-unknown-message", Rule.EXISTENCE, request, new DataHeader(1, UNKNOWN, 0, 0), NOTHING);
        rejects("a-message-that-is-too-short", Rule.LENGTH, request, new DataHeader(1, MouseModeRequest.ID, 1, 0),
                new byte[]{1});
        breaksOff("half-a-header", request, 3);
        breaksOff("half-a-body", request, 1);
        DataHeader largest = new DataHeader(1, MouseModeRequest.ID, MOST, 0);
        cases.at(Level.RECOMMENDED);
        cases.add("larger-than-32-bits-signed", Rule.REJECTED_MESSAGES, hex(request, largest, MOUSE_MODE), CLOSES,
                peer -> {
                    MessageTalk main = open(peer, request);
                    main.send(main.framed(largest, MOUSE_MODE));
                    main.conversation().awaitClosed();
                });
        cases.at(Level.REQUIRED);
    }

    private void rejects(String name, Rule rule, LinkMessage request, DataHeader header, byte[] body) {
        cases.add(name, rule, hex(request, header, body), "closes, or passes over it", peer -> {
            MessageTalk main = open(peer, request);
            main.send(main.framed(header, body), attach(main));
            main.awaitRejection(frame -> frame.header().type() == ChannelsList.ID, "channels_list", frame -> false);
        });
    }

    private void breaksOff(String name, LinkMessage request, int missing) {
        cases.add(name, Rule.BROKEN_LINKS, "", CLOSES, peer -> {
            MessageTalk main = open(peer, request);
            byte[] whole = main.framed(MouseModeRequest.ID, MOUSE_MODE);
            main.send(Arrays.copyOf(whole, whole.length - missing));
            main.conversation().endOutput();
            main.conversation().awaitClosed();
        });
    }

    private static MessageTalk open(ServerPeer peer, LinkMessage request)
            throws Deviation, NoConnectionException, OutOfTimeException, UnsupportedCaseException {
        return ServerLinkCases.open(peer.connect(), request, LinkBytes.of(request), peer);
    }

    /** {@return what a message is on a channel, as far as that is told beforehand} */
    private static String hex(LinkMessage request, DataHeader header, byte[] body) {
        boolean isMini = CommonCapability.MINI_HEADER.in(request.common());
        return HexFormat.of().formatHex(
                MessageTalk.framed(isMini ? HeaderFormat.MINI : HeaderFormat.FULL, header, body));
    }

    private static byte[] attach(MessageTalk main) {
        return main.framed(AttachChannels.ID, NOTHING);
    }
}
