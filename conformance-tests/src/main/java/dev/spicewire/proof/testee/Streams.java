// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.testee;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.framing.DataHeader;
import dev.spicewire.runtime.framing.Frame;
import dev.spicewire.runtime.framing.FrameHandler;
import dev.spicewire.runtime.framing.FrameReader;
import dev.spicewire.runtime.framing.HeaderFormat;
import dev.spicewire.runtime.framing.SubMessageList;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.LinkHeader;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** What the runtime reads around the bodies of messages: the link stage and the data headers. */
final class Streams {

    private static final HexFormat HEX = HexFormat.of();

    private Streams() {
    }

    static Reply linkMessage(byte[] bytes) {
        return answer(json -> {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            LinkHeader header = header(in, json);
            LinkMessage message = LinkMessage.read(block(in, header));
            json.put("connection_id", message.connectionId()).put("channel_type", message.channelType())
                    .put("channel_id", message.channelId());
            capabilities(json, message.common(), message.channel());
        });
    }

    static Reply linkReply(byte[] bytes) {
        return answer(json -> {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            LinkHeader header = header(in, json);
            LinkReply reply = LinkReply.read(block(in, header));
            json.put("error", reply.error()).put("pub_key", hex(reply.publicKey()));
            capabilities(json, reply.common(), reply.channel());
        });
    }

    static Reply frames(HeaderFormat format, byte[] bytes) {
        return answer(json -> {
            ArrayNode messages = json.putArray("messages");
            FrameReader reader = new FrameReader(format, Integer.MAX_VALUE, 0);
            reader.feed(ByteBuffer.wrap(bytes), new FrameHandler() {
                @Override
                public void message(Frame frame) {
                    frame(messages, frame);
                }

                @Override
                public void oversized(DataHeader header, long streamOffset) {
                    // No such body fits into a request, so that it is never complete.
                }
            });
            json.put("rest", HEX.formatHex(bytes, bytes.length - (int) reader.pending(), bytes.length));
        });
    }

    private interface Content {

        void write(ObjectNode fields);
    }

    private static Reply answer(Content content) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        try {
            content.write(fields);
        } catch (MalformedMessageException e) {
            return Reply.rejected(e.path(), e.offset(), e.getMessage());
        }
        return Reply.fields(fields);
    }

    private static LinkHeader header(ByteBuffer in, ObjectNode json) {
        LinkHeader header = LinkHeader.read(in);
        json.put("major_version", header.major()).put("minor_version", header.minor());
        return header;
    }

    /** {@return the bytes that a link header announces} */
    private static ByteBuffer block(ByteBuffer in, LinkHeader header) {
        if (header.size() > in.remaining()) {
            throw new MalformedMessageException("link_header.size", LinkHeader.BYTES - Integer.BYTES,
                    "is " + header.size() + ", " + in.remaining() + " bytes are left");
        }
        return in.slice(in.position(), (int) header.size()).order(in.order());
    }

    private static void capabilities(ObjectNode json, Capabilities common, Capabilities channel) {
        ArrayNode commonWords = json.putArray("common_caps");
        common.words().forEach(commonWords::add);
        ArrayNode channelWords = json.putArray("channel_caps");
        channel.words().forEach(channelWords::add);
    }

    private static void frame(ArrayNode messages, Frame frame) {
        boolean list = frame.header().type() == SubMessageList.LIST_TYPE;
        if (list || frame.header().subList() != 0) {
            SubMessageList.read(frame.body(), frame.header().subList()).forEach(inner ->
                    messages.addObject().put("type", inner.type()).put("body", hex(inner.body())));
        }
        if (!list) {
            messages.addObject().put("serial", new BigInteger(Long.toUnsignedString(frame.header().serial())))
                    .put("type", frame.header().type()).put("body", hex(frame.body()));
        }
    }

    private static String hex(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return HEX.formatHex(copy);
    }
}
