package dev.spicewire.proof.testee;

import dev.spicewire.json.FieldsJson;
import dev.spicewire.json.InvalidFieldsException;
import dev.spicewire.json.InvalidJsonException;
import dev.spicewire.json.JsonObject;
import dev.spicewire.proof.codec.MessageCodec;
import dev.spicewire.proto.dynamic.Decoded;
import dev.spicewire.proto.dynamic.Encoded;
import dev.spicewire.proto.dynamic.StructValue;
import dev.spicewire.proto.model.Protocol;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a testee can be asked to do. A message that the protocol does not have is rejected, as no bytes and no fields
 * are right for it.
 *
 * @param name     name of the testee
 * @param protocol gives channels their names
 * @param codec    does the work
 */
record Operations(String name, Protocol protocol, MessageCodec codec) {

    /** The words for them. */
    static final List<String> WORDS = List.of("decode", "encode", "roundtrip");

    /**
     * Does what a request asks for.
     *
     * @param request the request
     * @return what came of it
     * @throws InvalidJsonException if the request does not say all that it should
     */
    Reply perform(JsonObject request) throws InvalidJsonException {
        String operation = request.text("op");
        if (!WORDS.contains(operation)) {
            return Reply.unsupported("there is no op '" + operation + "', only " + String.join(", ", WORDS));
        }
        Optional<Target> target = Target.of(request, protocol);
        if (target.isEmpty()) {
            return Reply.rejected("", 0, "there is no channel '" + request.text("channel") + "'");
        }
        return switch (operation) {
            case "decode" -> decode(target.get(), body(request));
            case "encode" -> encode(target.get(), request);
            default -> roundtrip(target.get(), body(request));
        };
    }

    private Reply decode(Target target, byte[] body) {
        Decoded decoded = read(target, body);
        return decoded instanceof Decoded.Accepted accepted ? Reply.fields(accepted.fields()) : rejection(decoded);
    }

    private Reply encode(Target target, JsonObject request) throws InvalidJsonException {
        try {
            return write(target, FieldsJson.read(request.get("fields")));
        } catch (InvalidFieldsException e) {
            return Reply.rejected(e.path(), e.reason());
        }
    }

    private Reply roundtrip(Target target, byte[] body) {
        Decoded decoded = read(target, body);
        return decoded instanceof Decoded.Accepted accepted ? write(target, accepted.fields()) : rejection(decoded);
    }

    private Decoded read(Target target, byte[] body) {
        return codec.decode(target.channelType(), target.from(), target.id(), body);
    }

    private Reply write(Target target, StructValue fields) {
        Encoded encoded = codec.encode(target.channelType(), target.from(), target.id(), fields);
        if (encoded instanceof Encoded.Written written) {
            return Reply.bytes(written.body());
        } else if (encoded instanceof Encoded.Refused refused) {
            return Reply.rejected(refused.path(), refused.reason());
        }
        return Reply.rejected("", ((Encoded.UnknownMessage) encoded).reason());
    }

    private static Reply rejection(Decoded decoded) {
        if (decoded instanceof Decoded.Rejected rejected) {
            return Reply.rejected(rejected.path(), rejected.offset(), rejected.reason());
        }
        return Reply.rejected("", 0, ((Decoded.UnknownMessage) decoded).reason());
    }

    private static byte[] body(JsonObject request) throws InvalidJsonException {
        try {
            return HexFormat.of().parseHex(request.text("hex"));
        } catch (IllegalArgumentException e) {
            throw request.invalid("hex", "pairs of hexadecimal digits");
        }
    }
}
