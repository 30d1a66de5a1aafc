// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import dev.spicewire.message.EnumNames;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Protocol;
import java.util.Optional;

/** Reads the messages of streams, and has the names of their codecs. */
final class VideoNames {

    private final DynamicCodec codec;
    private final EnumType codecs;
    private final EnumNames names = new EnumNames();

    private VideoNames(DynamicCodec codec, EnumType codecs) {
        this.codec = codec;
        this.codecs = codecs;
    }

    /** {@return the names of a definition that has codecs} */
    static Optional<VideoNames> of(Protocol protocol) {
        return protocol.enums().stream().filter(type -> type.name().equals("video_codec_type")).findFirst()
                .map(type -> new VideoNames(DynamicCodec.of(protocol), type));
    }

    /** {@return a codec's name} */
    String of(long number) {
        return names.of(codecs, number);
    }

    /** {@return the fields of a message, if it is well-formed; valid as long as its body is} */
    Optional<StructValue> fields(CapturedMessage message) {
        byte[] body = new byte[message.body().remaining()];
        message.body().duplicate().get(body);
        return codec.decode(message.connection().channelType(), message.from(), message.header().type(), body)
                instanceof Decoded.Accepted accepted ? Optional.of(accepted.fields()) : Optional.empty();
    }
}
