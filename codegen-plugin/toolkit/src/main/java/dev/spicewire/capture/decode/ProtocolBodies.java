// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import java.nio.ByteBuffer;
import java.util.function.Predicate;

/** Reads bodies by the model of a protocol. */
final class ProtocolBodies implements BodyDecoder {

    private final DynamicCodec codec;

    ProtocolBodies(Protocol protocol) {
        codec = DynamicCodec.of(protocol);
    }

    @Override
    public Decoded decode(long channelType, Direction from, long id, ByteBuffer body) {
        return codec.decodeInPlace(channelType, from, id, body);
    }

    @Override
    public Predicate<ByteBuffer> acceptance(long channelType, Direction from, long id) {
        return codec.acceptance(channelType, from, id);
    }
}
