// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.sbe;

import dev.spicewire.codec.DrawText;
import dev.spicewire.codec.RasterGlyphA8;
import dev.spicewire.codec.Text;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.sbe.DrawTextDecoder;
import dev.spicewire.conformance.peers.sbe.DrawTextEncoder;
import java.util.List;

/** {@code draw_text} in SBE. */
final class SbeDrawText extends SbeRival {

    private final DrawTextEncoder out = new DrawTextEncoder();
    private final DrawTextDecoder in = new DrawTextDecoder();
    private final DrawText value;
    private final byte[][] pixels;

    SbeDrawText(DrawText value) {
        super(256 + 2 * value.wireSize());
        this.value = value;
        this.pixels = Payloads.glyphs(value).stream().map(g -> Payloads.bytes(g.data())).toArray(byte[][]::new);
    }

    @Override
    public int write() {
        Text text = value.data();
        out.wrapAndApplyHeader(buffer, 0, headerOut);
        SbeParts.write(out.drawBase(), value.base());
        out.stringFlags((short) text.str().flags());
        SbeParts.write(out.backArea(), text.backArea());
        SbeParts.write(out.foreBrush(), text.foreBrush());
        out.backBrushType((short) text.backBrush().typeValue()).foreMode(text.foreMode()).backMode(text.backMode());
        List<RasterGlyphA8> glyphs = Payloads.glyphs(value);
        DrawTextEncoder.GlyphsEncoder group = out.glyphsCount(glyphs.size());
        for (int i = 0; i < glyphs.size(); i++) {
            RasterGlyphA8 glyph = glyphs.get(i);
            group.next();
            SbeParts.write(group.renderPos(), glyph.renderPos());
            SbeParts.write(group.glyphOrigin(), glyph.glyphOrigin());
            group.width(glyph.width()).height(glyph.height()).putPixels(pixels[i], 0, pixels[i].length);
        }
        return out.limit();
    }

    @Override
    public long read() {
        in.wrapAndApplyHeader(buffer, 0, headerIn);
        long sum = SbeParts.sum(in.drawBase()) + in.stringFlags() + SbeParts.sum(in.backArea())
                + SbeParts.sum(in.foreBrush()) + in.backBrushType() + in.foreMode() + in.backMode();
        DrawTextDecoder.GlyphsDecoder glyphs = in.glyphs();
        sum += glyphs.count();
        while (glyphs.hasNext()) {
            glyphs.next();
            sum += SbeParts.sum(glyphs.renderPos()) + SbeParts.sum(glyphs.glyphOrigin()) + glyphs.width()
                    + glyphs.height();
            glyphs.wrapPixels(payload);
            sum += payloadSum();
        }
        return sum;
    }
}
