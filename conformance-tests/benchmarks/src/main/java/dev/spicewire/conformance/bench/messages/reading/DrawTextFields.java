// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.reading;

import dev.spicewire.codec.DrawText;
import dev.spicewire.codec.RasterGlyphA8;
import dev.spicewire.codec.SpiceString;
import dev.spicewire.codec.Text;
import java.nio.ByteBuffer;

/** Fields of {@code draw_text}. */
public final class DrawTextFields implements MessageFields<DrawText> {

    private final DrawText.View view = new DrawText.View();

    @Override
    public long validate(ByteBuffer body) {
        return DrawText.view(body).base().surfaceId();
    }

    @Override
    public long sum(ByteBuffer body) {
        return sum(DrawText.view(body));
    }

    @Override
    public long sumAgain(ByteBuffer body) {
        return sum(view.wrap(body));
    }

    @Override
    public DrawText value(ByteBuffer body) {
        return DrawText.read(body);
    }

    /** {@return the sum of all fields of a view over a body} */
    public static long sum(DrawText.View view) {
        Text.View text = view.data();
        return Parts.base(view.base()) + string(text.str()) + Parts.rect(text.backArea())
                + Parts.brush(text.foreBrush()) + Parts.brush(text.backBrush()) + text.foreMode()
                + text.backMode();
    }

    private static long string(SpiceString.View string) {
        long sum = string.length() + string.flags();
        for (RasterGlyphA8.View glyph : string.rasterA8Glyphs()) {
            sum += glyph(glyph);
        }
        return sum;
    }

    private static long glyph(RasterGlyphA8.View glyph) {
        int length = glyph.dataLength();
        return Parts.point(glyph.renderPos()) + Parts.point(glyph.glyphOrigin()) + glyph.width() + glyph.height()
                + length + (length == 0 ? 0 : glyph.data(0) & 0xff);
    }
}
