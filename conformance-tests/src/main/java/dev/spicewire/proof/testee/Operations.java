// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.testee;

import dev.spicewire.json.InvalidJsonException;
import dev.spicewire.json.JsonObject;
import dev.spicewire.runtime.framing.HeaderFormat;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a testee can be asked to do. A message that the protocol does not have is rejected, as no bytes and no fields
 * are right for it.
 *
 * @param name   name of the testee
 * @param spice  the channels of SPICE
 * @param strict the same, read strictly
 * @param agent  the channels of the agent's conversation
 */
record Operations(String name, ProtocolCodec spice, ProtocolCodec strict, ProtocolCodec agent) {

    /** The words for them. */
    static final List<String> WORDS = List.of("decode", "encode", "roundtrip", "decode-strict", "decode-agent",
            "link-message", "link-reply", "frame-full", "frame-mini");

    /**
     * Does what a request asks for.
     *
     * @param request the request
     * @return what came of it
     * @throws InvalidJsonException if the request does not say all that it should
     */
    Reply perform(JsonObject request) throws InvalidJsonException {
        String operation = request.text("op");
        return switch (operation) {
            case "decode", "encode", "roundtrip" -> about(request, spice, operation);
            case "decode-strict" -> about(request, strict, "decode");
            case "decode-agent" -> about(request, agent, "decode");
            case "link-message" -> Streams.linkMessage(body(request));
            case "link-reply" -> Streams.linkReply(body(request));
            case "frame-full" -> Streams.frames(HeaderFormat.FULL, body(request));
            case "frame-mini" -> Streams.frames(HeaderFormat.MINI, body(request));
            default -> Reply.unsupported(
                    "there is no op '" + operation + "', only " + String.join(", ", WORDS));
        };
    }

    private static Reply about(JsonObject request, ProtocolCodec definitions, String operation)
            throws InvalidJsonException {
        Optional<Target> target = Target.of(request, definitions.protocol());
        if (target.isEmpty()) {
            return Reply.rejected("", 0, "there is no channel '" + request.text("channel") + "'");
        }
        MessageOperations message = new MessageOperations(definitions.codec(), target.get());
        return switch (operation) {
            case "decode" -> message.decode(body(request));
            case "encode" -> message.encode(request);
            default -> message.roundtrip(body(request));
        };
    }

    private static byte[] body(JsonObject request) throws InvalidJsonException {
        try {
            return HexFormat.of().parseHex(request.text("hex"));
        } catch (IllegalArgumentException e) {
            throw request.invalid("hex", "pairs of hexadecimal digits");
        }
    }
}
