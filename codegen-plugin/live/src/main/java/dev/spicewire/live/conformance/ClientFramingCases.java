// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import dev.spicewire.codec.Ack;
import dev.spicewire.codec.AckSync;
import dev.spicewire.codec.AttachChannels;
import dev.spicewire.codec.MainInit;
import dev.spicewire.codec.Ping;
import dev.spicewire.codec.Pong;
import dev.spicewire.codec.SetAck;
import dev.spicewire.conformance.suite.Level;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.runtime.Wire;
import dev.spicewire.runtime.framing.DataHeader;
import dev.spicewire.runtime.framing.Frame;
import dev.spicewire.runtime.framing.HeaderFormat;
import dev.spicewire.runtime.framing.SubMessageList;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.CommonCapability;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** What a client does with right and with wrong messages on its main channel. */
final class ClientFramingCases {

    private static final HexFormat HEX = HexFormat.of();
    private static final String ANSWERS = "answers a ping by a pong with its id and time";
    private static final String CLOSES = "closes";
    private static final int FIRST = 1;
    private static final int SECOND = 2;
    private static final long TIME = 0x0102_0304_0506_0708L;
    private static final long GENERATION = 77;
    private static final int UNKNOWN = 60_000;
    private static final long MOST = 0xffff_ffffL;
    private static final long STRANGE_SERIAL = 0xffff_ffff_ffffL;
    private static final int SUB_HEAD = 6;

    private final CaseList<ClientPeer> cases = new CaseList<>("framing", "listen", "server", Operation.FRAME_MINI);

    private ClientFramingCases() {
    }

    static List<PeerCase<ClientPeer>> all() {
        ClientFramingCases all = new ClientFramingCases();
        all.answered(LinkBytes.USUAL);
        all.rejected(LinkBytes.USUAL);
        all.cases.about(Operation.FRAME_FULL);
        all.answered(LinkBytes.FULL);
        all.withFullHeaders();
        all.rejected(LinkBytes.FULL);
        return all.cases.all();
    }

    /** Sends the first message of a session. {@return the same} */
    static MessageTalk withInit(MessageTalk main) throws Deviation, OutOfTimeException {
        main.send(init(main));
        return main;
    }

    /** Sends a ping and waits for its pong. */
    static void ping(MessageTalk main) throws Deviation, OutOfTimeException {
        main.send(main.framed(Ping.ID, pingBody(FIRST)));
        pong(main, FIRST);
    }

    private void answered(Capabilities common) {
        cases.add("init", Rule.DUE_ANSWERS, "", "answers init by attach_channels",
                peer -> withInit(open(peer, common)).await(AttachChannels.ID, "attach_channels"));
        cases.add("one-message", Rule.HEADERS, "", ANSWERS, peer -> ping(withInit(open(peer, common))));
        cases.add("two-messages", Rule.HEADERS, "", ANSWERS, peer -> {
            MessageTalk main = open(peer, common);
            main.send(init(main), main.framed(Ping.ID, pingBody(FIRST)), main.framed(Ping.ID, pingBody(SECOND)));
            pong(main, FIRST);
            pong(main, SECOND);
        });
        cases.add("byte-by-byte", Rule.HEADERS, "", ANSWERS, peer -> {
            MessageTalk main = open(peer, common);
            main.conversation().sendInPieces(init(main), 1);
            main.conversation().sendInPieces(main.framed(Ping.ID, pingBody(FIRST)), 1);
            pong(main, FIRST);
        });
        cases.add("right-behind-the-result", Rule.HEADERS, "", ANSWERS, peer -> {
            ClientTalk talk = ClientTalk.begin(peer);
            talk.conversation().send(LinkBytes.of(talk.reply(common)).bytes());
            talk.awaitTicket(common);
            MessageTalk main = talk.messages(common);
            main.send(ClientTalk.result(0), init(main), main.framed(Ping.ID, pingBody(FIRST)));
            pong(main, FIRST);
        });
        cases.add("set_ack", Rule.DUE_ANSWERS, "", "answers ack_sync, and an ack for every second message", peer -> {
            MessageTalk main = withInit(open(peer, common));
            main.send(main.framed(SetAck.ID, body(GENERATION, SECOND)), main.framed(Ping.ID, pingBody(FIRST)),
                    main.framed(Ping.ID, pingBody(SECOND)));
            sync(main);
            main.await(Ack.ID, "ack");
        });
        cases.add("bytes-behind-the-message", Rule.TRAILING, "", "answers ack_sync", peer -> {
            MessageTalk main = withInit(open(peer, common));
            main.send(main.framed(SetAck.ID, body(GENERATION, SECOND, 0)));
            sync(main);
        });
        cases.add("list-of-two", Rule.MESSAGE_LISTS, HEX.formatHex(list()), ANSWERS, peer -> {
            MessageTalk main = withInit(open(peer, common));
            main.send(main.framed(SubMessageList.LIST_TYPE, list()));
            pong(main, FIRST);
            pong(main, SECOND);
        });
    }

    private void withFullHeaders() {
        cases.add("serials-from-1", Rule.SERIALS, "", "numbers its messages from 1", peer -> {
            MessageTalk main = withInit(open(peer, LinkBytes.FULL));
            main.send(main.framed(Ping.ID, pingBody(FIRST)));
            main.awaitSerials(2);
        });
        cases.add("sub-message-before-its-carrier", Rule.SUB_MESSAGES, "", ANSWERS, peer -> {
            MessageTalk main = withInit(open(peer, LinkBytes.FULL));
            byte[] carrier = pingBody(SECOND);
            byte[] list = list(carrier.length, FIRST);
            main.send(main.framed(new DataHeader(2, Ping.ID, carrier.length + (long) list.length, carrier.length),
                    joined(carrier, list)));
            pong(main, FIRST);
            pong(main, SECOND);
        });
        cases.add("serials-as-they-are", Rule.HEADERS, "", ANSWERS, peer -> {
            MessageTalk main = withInit(open(peer, LinkBytes.FULL));
            byte[] body = pingBody(FIRST);
            main.send(main.framed(new DataHeader(STRANGE_SERIAL, Ping.ID, body.length, 0), body));
            pong(main, FIRST);
        });
        cases.at(Level.RECOMMENDED);
        rejects("list-beyond-the-body", Rule.SUB_MESSAGES, LinkBytes.FULL, new DataHeader(2, Ping.ID, 12, 12),
                pingBody(FIRST));
        rejects("sub-message-beyond-the-body", Rule.SUB_MESSAGES, LinkBytes.FULL, new DataHeader(2, Ping.ID, 18, 12),
                joined(pingBody(FIRST), new byte[]{1, 0, 18, 0, 0, 0}));
        cases.at(Level.REQUIRED);
    }

    private void rejected(Capabilities common) {
        rejects("an-unknown-message", Rule.EXISTENCE, common, new DataHeader(2, UNKNOWN, 0, 0), new byte[0]);
        rejects("a-message-that-is-too-short", Rule.LENGTH, common, new DataHeader(2, SetAck.ID, 7, 0), new byte[7]);
        breaksOff("half-a-header", common, pingBody(FIRST).length + 1);
        breaksOff("half-a-body", common, 1);
        cases.at(Level.RECOMMENDED);
        rejects("list-that-is-too-short", Rule.MESSAGE_LISTS, common,
                new DataHeader(2, SubMessageList.LIST_TYPE, 1, 0), new byte[1]);
        DataHeader largest = new DataHeader(2, SetAck.ID, MOST, 0);
        cases.add("larger-than-32-bits-signed", Rule.REJECTED_MESSAGES, hex(common, largest, new byte[8]), CLOSES,
                peer -> {
                    MessageTalk main = withInit(open(peer, common));
                    main.send(main.framed(largest, new byte[8]));
                    main.conversation().awaitClosed();
                });
        cases.at(Level.REQUIRED);
    }

    private void rejects(String name, Rule rule, Capabilities common, DataHeader header, byte[] body) {
        cases.add(name, rule, hex(common, header, body), "closes, or passes over it", peer -> {
            MessageTalk main = withInit(open(peer, common));
            main.send(main.framed(header, body), main.framed(Ping.ID, pingBody(SECOND)));
            main.awaitRejection(frame -> isPong(frame, SECOND), "pong",
                    frame -> frame.header().type() == AckSync.ID);
        });
    }

    private void breaksOff(String name, Capabilities common, int missing) {
        cases.add(name, Rule.BROKEN_LINKS, "", CLOSES, peer -> {
            MessageTalk main = withInit(open(peer, common));
            byte[] whole = main.framed(Ping.ID, pingBody(FIRST));
            main.send(Arrays.copyOf(whole, whole.length - missing));
            main.conversation().endOutput();
            main.conversation().awaitClosed();
        });
    }

    private static MessageTalk open(ClientPeer peer, Capabilities common)
            throws Deviation, NoConnectionException, OutOfTimeException {
        return ClientTalk.begin(peer).open(common);
    }

    private static void pong(MessageTalk main, int id) throws Deviation, OutOfTimeException {
        ByteBuffer body = main.await(Pong.ID, "pong");
        if (!body.equals(ByteBuffer.wrap(pingBody(id)))) {
            byte[] bytes = new byte[body.remaining()];
            body.get(bytes);
            throw new Deviation("another pong", "answers the ping " + HEX.formatHex(pingBody(id)) + " by "
                    + HEX.formatHex(bytes));
        }
    }

    private static boolean isPong(Frame frame, int id) {
        return frame.header().type() == Pong.ID && frame.body().equals(ByteBuffer.wrap(pingBody(id)));
    }

    /** {@return what a message is on a channel, as far as that is told beforehand} */
    private static String hex(Capabilities common, DataHeader header, byte[] body) {
        return HEX.formatHex(MessageTalk.framed(
                CommonCapability.MINI_HEADER.in(common) ? HeaderFormat.MINI : HeaderFormat.FULL, header, body));
    }

    private static void sync(MessageTalk main) throws Deviation, OutOfTimeException {
        ByteBuffer body = main.await(AckSync.ID, "ack_sync");
        if (body.remaining() != Integer.BYTES || Wire.uint32(body, 0) != GENERATION) {
            throw new Deviation("another generation", "answers ack_sync of another generation than " + GENERATION);
        }
    }

    private static byte[] init(MessageTalk main) {
        MainInit init = new MainInit(1, 1, 3, 1, 0, 0, 0, 0);
        ByteBuffer out = ByteBuffer.allocate(init.wireSize());
        init.write(out);
        return main.framed(MainInit.ID, out.array());
    }

    /** A ping without data has the bytes of its pong. */
    private static byte[] pingBody(int id) {
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES + Long.BYTES);
        Wire.put32(out, 0, id);
        Wire.put64(out, Integer.BYTES, TIME);
        return out.array();
    }

    private static byte[] body(long... words) {
        ByteBuffer out = ByteBuffer.allocate(words.length * Integer.BYTES);
        for (int i = 0; i < words.length; i++) {
            Wire.put32(out, i * Integer.BYTES, words[i]);
        }
        return out.array();
    }

    /** A list of two pings, as a message. */
    private static byte[] list() {
        return list(0, FIRST, SECOND);
    }

    /** {@return a list of pings, which stands somewhere in a body} */
    private static byte[] list(int at, int... ids) {
        int offsets = Short.BYTES + ids.length * Integer.BYTES;
        int each = SUB_HEAD + pingBody(FIRST).length;
        ByteBuffer out = ByteBuffer.allocate(offsets + ids.length * each);
        Wire.put16(out, 0, ids.length);
        for (int i = 0; i < ids.length; i++) {
            int start = offsets + i * each;
            Wire.put32(out, Short.BYTES + i * Integer.BYTES, at + (long) start);
            Wire.put16(out, start, Ping.ID);
            Wire.put32(out, start + Short.BYTES, pingBody(ids[i]).length);
            out.position(start + SUB_HEAD).put(pingBody(ids[i]));
        }
        return out.array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
