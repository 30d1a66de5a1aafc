// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.codec;

import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.write.Encoded;
import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;

/**
 * The codec that the model alone drives.
 *
 * @param codec does the work
 */
public record InterpretiveCodec(DynamicCodec codec) implements MessageCodec {

    @Override
    public Decoded decode(long channelType, Direction from, long id, ByteBuffer body) {
        return codec.decode(channelType, from, id, body);
    }

    @Override
    public Encoded encode(long channelType, Direction from, long id, StructValue fields) {
        return codec.encode(channelType, from, id, fields);
    }

    /** {@return whether a body is accepted, as the codec tells that without reading fields} */
    public boolean accepts(long channelType, Direction from, long id, byte[] body) {
        return codec.acceptance(channelType, from, id).test(ByteBuffer.wrap(body));
    }

    @Override
    public String toString() {
        return "interpretive";
    }
}
