// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.limit;

import dev.spicewire.codec.Brush;
import dev.spicewire.codec.DrawText;
import dev.spicewire.codec.RasterGlyphA8;
import dev.spicewire.codec.Text;
import dev.spicewire.conformance.bench.rival.Payloads;
import java.util.List;

/** {@code draw_text}, by hand, for A8 glyphs, a solid fore brush and no back brush or clip. */
final class LimitDrawText extends LimitRival {

    private final DrawText value;
    private final byte[][] pixels;

    LimitDrawText(DrawText value) {
        super(value.wireSize());
        this.value = value;
        this.pixels = Payloads.glyphs(value).stream().map(g -> Payloads.bytes(g.data())).toArray(byte[][]::new);
    }

    @Override
    public int write() {
        byte[] out = bytes;
        Text text = value.data();
        int at = DrawBase.write(out, value.base());
        int stringAt = at + 30;
        Bytes.put32(out, at, stringAt);
        DrawBase.write(out, at + 4, text.backArea());
        out[at + 20] = (byte) text.foreBrush().typeValue();
        Bytes.put32(out, at + 21, ((Brush.U.Color) text.foreBrush().u()).color());
        out[at + 25] = (byte) text.backBrush().typeValue();
        Bytes.put16(out, at + 26, text.foreMode());
        Bytes.put16(out, at + 28, text.backMode());
        List<RasterGlyphA8> glyphs = Payloads.glyphs(value);
        Bytes.put16(out, stringAt, glyphs.size());
        out[stringAt + 2] = (byte) text.str().flags();
        int end = stringAt + 3;
        for (int i = 0; i < pixels.length; i++) {
            end = glyph(out, end, glyphs.get(i), pixels[i]);
        }
        return end;
    }

    private static int glyph(byte[] out, int at, RasterGlyphA8 glyph, byte[] data) {
        Bytes.put32(out, at, glyph.renderPos().x());
        Bytes.put32(out, at + 4, glyph.renderPos().y());
        Bytes.put32(out, at + 8, glyph.glyphOrigin().x());
        Bytes.put32(out, at + 12, glyph.glyphOrigin().y());
        Bytes.put16(out, at + 16, glyph.width());
        Bytes.put16(out, at + 18, glyph.height());
        System.arraycopy(data, 0, out, at + 20, data.length);
        return at + 20 + data.length;
    }

    @Override
    public long read() {
        byte[] in = bytes;
        Bytes.need(in, 0, 51);
        int string = Bytes.i32(in, 21);
        Bytes.need(in, string, 3);
        int count = Bytes.u16(in, string);
        long sum = Bytes.u32(in, 0) + DrawBase.rect(in, 4) + Bytes.u8(in, 20) + DrawBase.rect(in, 25)
                + Bytes.u8(in, 41) + Bytes.u32(in, 42) + Bytes.u8(in, 46) + Bytes.u16(in, 47) + Bytes.u16(in, 49)
                + count + Bytes.u8(in, string + 2);
        int at = string + 3;
        for (int i = 0; i < count; i++) {
            Bytes.need(in, at, 20);
            int width = Bytes.u16(in, at + 16);
            int height = Bytes.u16(in, at + 18);
            long length = (long) width * height;
            Bytes.need(in, at + 20, length);
            sum += Bytes.i32(in, at) + Bytes.i32(in, at + 4) + Bytes.i32(in, at + 8) + Bytes.i32(in, at + 12) + width
                    + height + (length == 0 ? 0 : length + Bytes.u8(in, at + 20));
            at += 20 + (int) length;
        }
        return sum;
    }
}
