package dev.spicewire.conformance.vectors;

import dev.spicewire.proto.dynamic.Decoded;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.Encoded;
import dev.spicewire.proto.dynamic.StructValue;
import dev.spicewire.proto.model.Direction;

/** The codec that the model drives. */
record InterpretiveCodec(DynamicCodec codec) implements Codec {

    @Override
    public Decoded decode(long channelType, Direction from, long id, byte[] body) {
        return codec.decode(channelType, from, id, body);
    }

    @Override
    public Encoded encode(long channelType, Direction from, long id, StructValue fields) {
        return codec.encode(channelType, from, id, fields);
    }
}
