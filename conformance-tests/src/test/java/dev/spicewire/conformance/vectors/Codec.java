package dev.spicewire.conformance.vectors;

import dev.spicewire.proto.dynamic.Decoded;
import dev.spicewire.proto.dynamic.Encoded;
import dev.spicewire.proto.dynamic.StructValue;
import dev.spicewire.proto.model.Direction;

/** An implementation that the vectors judge. */
interface Codec {

    /** Reads a body. */
    Decoded decode(long channelType, Direction from, long id, byte[] body);

    /** Writes the canonical body. */
    Encoded encode(long channelType, Direction from, long id, StructValue fields);
}
