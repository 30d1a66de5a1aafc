package dev.spicewire.conformance.bench.messages;

import dev.spicewire.codec.DrawText;
import dev.spicewire.codec.RasterGlyphA8;
import dev.spicewire.codec.SpiceString;
import dev.spicewire.codec.Text;
import java.nio.ByteBuffer;

/** Fields of {@code draw_text}. */
public final class DrawTextFields implements MessageFields<DrawText> {

    @Override
    public long validate(ByteBuffer body) {
        return DrawText.view(body).base().surfaceId();
    }

    @Override
    public long sum(ByteBuffer body) {
        return sum(DrawText.view(body), body);
    }

    @Override
    public DrawText value(ByteBuffer body) {
        return DrawText.read(body);
    }

    /** {@return the sum of all fields of a view over a body} */
    public static long sum(DrawText.View view, ByteBuffer body) {
        Text.View text = view.data();
        return Parts.base(view.base()) + string(text.str(), body) + Parts.rect(text.backArea())
                + Parts.brush(text.foreBrush(), body) + Parts.brush(text.backBrush(), body) + text.foreMode()
                + text.backMode();
    }

    private static long string(SpiceString.View string, ByteBuffer body) {
        long sum = string.length() + string.flags();
        for (RasterGlyphA8.View glyph : string.rasterA8Glyphs()) {
            sum += glyph(glyph, body);
        }
        return sum;
    }

    private static long glyph(RasterGlyphA8.View glyph, ByteBuffer body) {
        return Parts.point(glyph.renderPos()) + Parts.point(glyph.glyphOrigin()) + glyph.width() + glyph.height()
                + Parts.payload(body, glyph.dataOffset(), glyph.dataLength());
    }
}
