// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.writing;

import dev.spicewire.codec.DrawText;
import dev.spicewire.codec.RasterGlyphA8;
import dev.spicewire.codec.SpiceString;
import dev.spicewire.codec.Text;
import java.nio.ByteBuffer;
import java.util.List;

/** Writes {@code draw_text} with A8 glyphs. */
public final class DrawTextWriting implements MessageWriting {

    private final DrawText.Writer writer = new DrawText.Writer();
    private final DrawText value;
    private final List<RasterGlyphA8> glyphs;
    private final ByteBuffer[] pixels;

    /** Takes the payloads out of the value. */
    public DrawTextWriting(DrawText value) {
        this.value = value;
        this.glyphs = ((SpiceString.U.RasterA8) value.data().str().u()).glyphs();
        this.pixels = glyphs.stream().map(RasterGlyphA8::data).toArray(ByteBuffer[]::new);
    }

    @Override
    public int write(ByteBuffer out) {
        Text text = value.data();
        PartWriting.write(writer.wrap(out).base(), value.base());
        Text.Writer data = writer.data();
        SpiceString.Writer string = data.str();
        PartWriting.write(data.backArea(), text.backArea());
        PartWriting.write(data.foreBrush(), text.foreBrush());
        PartWriting.write(data.backBrush(), text.backBrush());
        data.foreMode(text.foreMode()).backMode(text.backMode());
        string.length(text.str().length()).flags(text.str().flags());
        RasterGlyphA8.Writer element = string.rasterA8Glyphs();
        for (int i = 0; i < glyphs.size(); i++) {
            RasterGlyphA8 glyph = glyphs.get(i);
            PartWriting.write(element.renderPos(), glyph.renderPos());
            PartWriting.write(element.glyphOrigin(), glyph.glyphOrigin());
            element.width(glyph.width()).height(glyph.height()).data(pixels[i]);
        }
        return writer.finish();
    }
}
