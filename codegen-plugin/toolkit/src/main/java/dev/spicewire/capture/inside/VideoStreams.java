// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The video streams of a display channel: frames do not say by which codec they are, the message that created theirs
 * does.
 */
final class VideoStreams {

    /** Numbers of streams are below 64; a peer that does not keep to it gets no more memory. */
    private static final int MOST = 64;

    private final Optional<VideoNames> video;
    private final Map<Long, String> codecs = new HashMap<>();

    VideoStreams(Optional<VideoNames> video) {
        this.video = video;
    }

    /** {@return the frame of a message} */
    List<Part> of(CapturedMessage message, String name) {
        if (video.isEmpty()) {
            return List.of();
        }
        if (name.equals("stream_destroy_all")) {
            codecs.clear();
            return List.of();
        }
        boolean creates = name.equals("stream_create");
        if (!creates && codecs.isEmpty()) {
            return List.of();
        }
        return video.get().fields(message).map(fields -> creates ? created(fields) : frame(fields))
                .orElse(List.of());
    }

    /** A stream may have been created in what is missing. */
    void lost() {
        codecs.clear();
    }

    private List<Part> created(StructValue fields) {
        if (codecs.size() < MOST) {
            codecs.put(number(fields, "id"), video.orElseThrow().of(number(fields, "codec_type")));
        }
        return List.of();
    }

    private List<Part> frame(StructValue fields) {
        String codec = codecs.get(number((StructValue) fields.members().get("base"), "id"));
        Value data = fields.members().get("data");
        return codec == null || !(data instanceof BytesValue bytes) ? List.of()
                : List.of(VideoPacket.of(codec, bytes.buffer()));
    }

    private static long number(StructValue fields, String name) {
        return ((IntValue) fields.members().get(name)).bits();
    }
}
