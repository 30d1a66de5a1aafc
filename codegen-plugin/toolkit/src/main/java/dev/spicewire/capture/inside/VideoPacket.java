// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.Value;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a frame of a stream says of itself in its first bytes, by codec: whether it stands alone, how large it is. */
final class VideoPacket {

    private static final String VIDEO = "video";
    private static final String NO_FRAME = "does not begin as a frame of this codec does";
    private static final int BYTE = 0xff;
    private static final int MOST_UNITS = 16;

    private static final Map<Integer, String> H264 = Map.of(1, "slice", 2, "partition A", 5, "IDR slice", 6, "SEI",
            7, "SPS", 8, "PPS", 9, "AUD");
    private static final Map<Integer, String> H265 = Map.ofEntries(Map.entry(0, "TRAIL_N"), Map.entry(1, "TRAIL_R"),
            Map.entry(19, "IDR_W_RADL"), Map.entry(20, "IDR_N_LP"), Map.entry(21, "CRA"), Map.entry(32, "VPS"),
            Map.entry(33, "SPS"), Map.entry(34, "PPS"), Map.entry(35, "AUD"), Map.entry(39, "SEI"));

    private VideoPacket() {
    }

    /**
     * {@return a frame in brief}
     *
     * @param codec name of its codec in the definition
     * @param frame its bytes from position to limit
     */
    static Part of(String codec, ByteBuffer frame) {
        ByteBuffer bytes = frame.slice();
        return switch (codec) {
            case "MJPEG" -> part(codec, true, jpeg(bytes));
            case "VP8" -> vp8(codec, bytes);
            case "VP9" -> vp9(codec, bytes);
            case "H264" -> units(codec, bytes, H264, unit -> unit & 0x1f, 5);
            case "H265" -> units(codec, bytes, H265, unit -> unit >> 1 & 0x3f, 19);
            default -> Part.noted(VIDEO, codec, "");
        };
    }

    /** Kind of a unit by its first byte. */
    private interface UnitKind {
        int of(int first);
    }

    private record Size(int width, int height) {
    }

    private static Part part(String codec, boolean key, Optional<Size> size) {
        if (key && size.isEmpty()) {
            return Part.noted(VIDEO, codec, NO_FRAME);
        }
        Map<String, Value> fields = new LinkedHashMap<>();
        size.ifPresent(s -> {
            fields.put("width", IntValue.of(s.width()));
            fields.put("height", IntValue.of(s.height()));
        });
        return Part.of(VIDEO, codec, fields).with(key ? "key frame" : "builds on frames before");
    }

    /** Size in the first segment that begins a frame, SOF0 to SOF2. */
    private static Optional<Size> jpeg(ByteBuffer in) {
        int at = 2;
        if (in.limit() < at || (in.getShort(0) & 0xffff) != 0xffd8) {
            return Optional.empty();
        }
        while (at + 9 <= in.limit() && (in.get(at) & BYTE) == BYTE) {
            int marker = in.get(at + 1) & BYTE;
            if (marker >= 0xc0 && marker <= 0xc2) {
                return Optional.of(new Size(in.getShort(at + 7) & 0xffff, in.getShort(at + 5) & 0xffff));
            }
            at += 2 + Math.max(2, in.getShort(at + 2) & 0xffff);
        }
        return Optional.empty();
    }

    /** RFC 6386, 9.1: bit 0 is clear in key frames, which go on with a start code and two times 14 bits. */
    private static Part vp8(String codec, ByteBuffer in) {
        if (in.limit() < 3) {
            return Part.noted(VIDEO, codec, NO_FRAME);
        }
        boolean key = (in.get(0) & 1) == 0;
        boolean whole = in.limit() >= 10 && in.get(3) == (byte) 0x9d && in.get(4) == 1 && in.get(5) == 0x2a;
        return part(codec, key, key && whole
                ? Optional.of(new Size(little(in, 6) & 0x3fff, little(in, 8) & 0x3fff)) : Optional.empty());
    }

    private static Part vp9(String codec, ByteBuffer in) {
        Vp9Header.Frame frame = Vp9Header.of(in);
        return switch (frame.kind()) {
            case NONE -> Part.noted(VIDEO, codec, NO_FRAME);
            case SHOWN_AGAIN -> Part.noted(VIDEO, codec, "shows a frame that is there");
            case INTER -> part(codec, false, Optional.empty());
            case KEY -> part(codec, true, Optional.of(new Size(frame.width(), frame.height())));
        };
    }

    private static Part units(String codec, ByteBuffer in, Map<Integer, String> names, UnitKind kinds, int key) {
        List<String> units = new ArrayList<>();
        boolean alone = false;
        for (int at = 0; at + 3 < in.limit(); at++) {
            if (in.get(at) == 0 && in.get(at + 1) == 0 && in.get(at + 2) == 1) {
                int kind = kinds.of(in.get(at + 3) & BYTE);
                alone |= kind == key || key == 19 && (kind == 20 || kind == 21);
                if (units.size() < MOST_UNITS) {
                    units.add(names.getOrDefault(kind, "unit " + kind));
                }
                at += 3;
            }
        }
        if (units.isEmpty()) {
            return Part.noted(VIDEO, codec, NO_FRAME);
        }
        return Part.noted(VIDEO, codec, (alone ? "key frame: " : "builds on frames before: ")
                + String.join(", ", units));
    }

    private static int little(ByteBuffer in, int at) {
        return in.get(at) & BYTE | (in.get(at + 1) & BYTE) << Byte.SIZE;
    }
}
