// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.testee;

import dev.spicewire.json.FieldsJson;
import dev.spicewire.json.InvalidFieldsException;
import dev.spicewire.json.InvalidJsonException;
import dev.spicewire.json.JsonObject;
import dev.spicewire.proof.codec.MessageCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.write.Encoded;

/**
 * What can be done to the body of one message.
 *
 * @param codec  does the work
 * @param target the message
 */
record MessageOperations(MessageCodec codec, Target target) {

    Reply decode(byte[] body) {
        Decoded decoded = read(body);
        return decoded instanceof Decoded.Accepted accepted ? Reply.fields(accepted.fields()) : rejection(decoded);
    }

    Reply encode(JsonObject request) throws InvalidJsonException {
        try {
            return write(FieldsJson.read(request.get("fields")));
        } catch (InvalidFieldsException e) {
            return Reply.rejected(e.path(), e.reason());
        }
    }

    Reply roundtrip(byte[] body) {
        Decoded decoded = read(body);
        return decoded instanceof Decoded.Accepted accepted ? write(accepted.fields()) : rejection(decoded);
    }

    private Decoded read(byte[] body) {
        return codec.decode(target.channelType(), target.from(), target.id(), body);
    }

    private Reply write(StructValue fields) {
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
}
