// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values in messages that need a capability, as {@code spice.proto} and {@code capabilities.proto} tell. */
final class ValueNeeds {

    private static final int SURFACE_8_A = 8;
    private static final int IMAGE_LZ4 = 109;
    private static final int COMPRESSION_LZ4 = 1;
    private static final int MJPEG = 1;
    private static final Map<Long, String> CODECS = Map.of(2L, "VP8", 3L, "H264", 4L, "VP9", 5L, "H265");
    private static final Map<Long, String> SOUND = Map.of(2L, "CELT_0_5_1", 3L, "OPUS");

    private ValueNeeds() {
    }

    /**
     * {@return what the values of a message need}
     *
     * @param multiCodec whether the client tells its codecs one by one
     */
    static List<CapabilityNeed> of(SeenMessage message, boolean multiCodec) {
        List<CapabilityNeed> needs = new ArrayList<>();
        switch (message.channel()) {
            case "display" -> {
                display(message, multiCodec).ifPresent(needs::add);
                boolean lz4 = message.fields().map(Images::of).orElse(List.of()).stream()
                        .anyMatch(image -> Images.described(image, "type") == IMAGE_LZ4);
                if (lz4) {
                    needs.add(CapabilityNeed.ofClient("an image of the type LZ4", "LZ4_COMPRESSION"));
                }
            }
            case "playback", "record" -> sound(message).ifPresent(needs::add);
            default -> {
                if (message.message().equals("compressed_data")
                        && message.number("type").orElse(0) == COMPRESSION_LZ4) {
                    needs.add(CapabilityNeed.ofBoth("data compressed by LZ4", "DATA_COMPRESS_LZ4"));
                }
            }
        }
        return needs;
    }

    private static Optional<CapabilityNeed> display(SeenMessage message, boolean multiCodec) {
        if (message.isServers("surface_create") && message.number("format").orElse(0) == SURFACE_8_A) {
            return Optional.of(CapabilityNeed.ofClient("a surface of the format 8_A", "A8_SURFACE"));
        }
        if (!message.isServers("stream_create")) {
            return Optional.empty();
        }
        long codec = message.number("codec_type").orElse(MJPEG);
        if (codec == MJPEG) {
            return multiCodec ? Optional.of(CapabilityNeed.ofClient("a stream of MJPEG", "CODEC_MJPEG"))
                    : Optional.empty();
        }
        return Optional.ofNullable(CODECS.get(codec)).map(name -> CapabilityNeed.ofClient("a stream of " + name,
                multiCodec ? "CODEC_" + name : "MULTI_CODEC"));
    }

    private static Optional<CapabilityNeed> sound(SeenMessage message) {
        return message.message().equals("mode")
                ? Optional.ofNullable(SOUND.get(message.number("mode").orElse(0)))
                        .map(name -> CapabilityNeed.ofBoth("the coding " + name, name))
                : Optional.empty();
    }
}
