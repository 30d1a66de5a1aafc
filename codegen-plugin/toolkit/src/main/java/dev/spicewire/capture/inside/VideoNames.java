// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.message.EnumNames;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Protocol;
import java.util.Optional;

/** Reads the messages of streams, and has the names of their codecs. */
final class VideoNames {

    private final Protocol protocol;
    private final EnumType codecs;
    private final EnumNames names = new EnumNames();

    /** Few captures have streams, so that it is made for the first one. */
    private Optional<DynamicCodec> codec = Optional.empty();

    private VideoNames(Protocol protocol, EnumType codecs) {
        this.protocol = protocol;
        this.codecs = codecs;
    }

    /** {@return the names of a definition that has codecs} */
    static Optional<VideoNames> of(Protocol protocol) {
        return protocol.enums().stream().filter(type -> type.name().equals("video_codec_type")).findFirst()
                .map(type -> new VideoNames(protocol, type));
    }

    /** {@return a codec's name} */
    String of(long number) {
        return names.of(codecs, number);
    }

    /** {@return the fields of a message, if it is well-formed; valid as long as its body is} */
    Optional<StructValue> fields(CapturedMessage message) {
        byte[] body = new byte[message.body().remaining()];
        message.body().duplicate().get(body);
        if (codec.isEmpty()) {
            codec = Optional.of(DynamicCodec.of(protocol));
        }
        return codec.get().decode(message.connection().channelType(), message.from(), message.header().type(), body)
                instanceof Decoded.Accepted accepted ? Optional.of(accepted.fields()) : Optional.empty();
    }
}
