// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival;

import dev.spicewire.codec.Clip;
import dev.spicewire.codec.DrawText;
import dev.spicewire.codec.Image;
import dev.spicewire.codec.RasterGlyphA8;
import dev.spicewire.codec.Rect;
import dev.spicewire.codec.SpiceString;
import java.nio.ByteBuffer;
import java.util.List;

/** What the rivals take out of values beforehand, or by the same way. */
public final class Payloads {

    private Payloads() {
    }

    /** {@return a copy of the remaining bytes} */
    public static byte[] bytes(ByteBuffer payload) {
        byte[] bytes = new byte[payload.remaining()];
        payload.get(payload.position(), bytes);
        return bytes;
    }

    /** {@return the compressed pixels of an image} */
    public static byte[] pixels(Image image) {
        return bytes(image.u() instanceof Image.U.Quic quic ? quic.quic().data()
                : ((Image.U.LzRgb) image.u()).lzRgb().data());
    }

    /** {@return the rectangles of a clip, if any} */
    public static List<Rect> clipRects(Clip clip) {
        return clip.u() instanceof Clip.U.Rects rects ? rects.rects().rects() : List.of();
    }

    /** {@return the glyphs of a text} */
    public static List<RasterGlyphA8> glyphs(DrawText text) {
        return ((SpiceString.U.RasterA8) text.data().str().u()).glyphs();
    }

    /** {@return what a payload contributes to the sum of all fields} */
    public static long sum(int length, int first) {
        return length == 0 ? 0 : length + first;
    }
}
