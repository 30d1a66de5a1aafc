// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.flat;

import dev.spicewire.codec.DrawText;
import dev.spicewire.codec.RasterGlyphA8;
import dev.spicewire.codec.Text;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.flat.FlatDrawText;
import dev.spicewire.conformance.peers.flat.FlatGlyph;
import java.nio.ByteBuffer;
import java.util.List;

/** {@code draw_text} in FlatBuffers. */
final class FlatDrawTextRival extends FlatRival {

    private final DrawText value;
    private final byte[][] pixels;
    private final int[] tables;

    FlatDrawTextRival(DrawText value) {
        super(1024 + 2 * value.wireSize());
        this.value = value;
        this.pixels = Payloads.glyphs(value).stream().map(g -> Payloads.bytes(g.data())).toArray(byte[][]::new);
        this.tables = new int[pixels.length];
    }

    @Override
    int table() {
        Text text = value.data();
        List<RasterGlyphA8> glyphs = Payloads.glyphs(value);
        for (int i = 0; i < tables.length; i++) {
            tables[i] = glyph(glyphs.get(i), pixels[i]);
        }
        int vector = FlatDrawText.createGlyphsVector(builder, tables);
        FlatDrawText.startFlatDrawText(builder);
        FlatDrawText.addBase(builder, FlatParts.write(builder, value.base()));
        FlatDrawText.addStringFlags(builder, text.str().flags());
        FlatDrawText.addGlyphs(builder, vector);
        FlatDrawText.addBackArea(builder, FlatParts.write(builder, text.backArea()));
        FlatDrawText.addForeBrush(builder, FlatParts.write(builder, text.foreBrush()));
        FlatDrawText.addBackBrushType(builder, text.backBrush().typeValue());
        FlatDrawText.addForeMode(builder, text.foreMode());
        FlatDrawText.addBackMode(builder, text.backMode());
        return FlatDrawText.endFlatDrawText(builder);
    }

    private int glyph(RasterGlyphA8 glyph, byte[] bytes) {
        int vector = FlatGlyph.createPixelsVector(builder, bytes);
        FlatGlyph.startFlatGlyph(builder);
        FlatGlyph.addRenderPos(builder, FlatParts.write(builder, glyph.renderPos()));
        FlatGlyph.addGlyphOrigin(builder, FlatParts.write(builder, glyph.glyphOrigin()));
        FlatGlyph.addWidth(builder, glyph.width());
        FlatGlyph.addHeight(builder, glyph.height());
        FlatGlyph.addPixels(builder, vector);
        return FlatGlyph.endFlatGlyph(builder);
    }

    @Override
    long sum(ByteBuffer bytes) {
        FlatDrawText in = FlatDrawText.getRootAsFlatDrawText(bytes);
        int count = in.glyphsLength();
        long sum = FlatParts.sum(in.base()) + in.stringFlags() + count + FlatParts.sum(in.backArea())
                + FlatParts.sum(in.foreBrush()) + in.backBrushType() + in.foreMode() + in.backMode();
        for (int i = 0; i < count; i++) {
            FlatGlyph glyph = in.glyphs(i);
            sum += FlatParts.sum(glyph.renderPos()) + FlatParts.sum(glyph.glyphOrigin()) + glyph.width()
                    + glyph.height() + Payloads.sum(glyph.pixelsLength(), glyph.pixels(0));
        }
        return sum;
    }
}
