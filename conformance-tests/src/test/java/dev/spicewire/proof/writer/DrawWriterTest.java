// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.BitmapFlags;
import dev.spicewire.codec.BitmapFmt;
import dev.spicewire.codec.BrushType;
import dev.spicewire.codec.ClipType;
import dev.spicewire.codec.DisplayBase;
import dev.spicewire.codec.DrawCopy;
import dev.spicewire.codec.DrawOpaque;
import dev.spicewire.codec.DrawStroke;
import dev.spicewire.codec.DrawText;
import dev.spicewire.codec.Image;
import dev.spicewire.codec.ImageScaleMode;
import dev.spicewire.codec.ImageType;
import dev.spicewire.codec.LineFlags;
import dev.spicewire.codec.Opaque;
import dev.spicewire.codec.Palette;
import dev.spicewire.codec.Path;
import dev.spicewire.codec.PathFlags;
import dev.spicewire.codec.PathSegment;
import dev.spicewire.codec.RasterGlyphA8;
import dev.spicewire.codec.Rect;
import dev.spicewire.codec.Ropd;
import dev.spicewire.codec.SpiceString;
import dev.spicewire.codec.StringFlags;
import dev.spicewire.codec.Text;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Drawing commands, whose pointers lead to parts; the bytes are those of the reference marshaller. */
class DrawWriterTest {

    private final ByteBuffer out = ByteBuffer.allocate(512);

    @Test
    void nullPointersHaveNoParts() {
        DrawCopy.Writer copy = new DrawCopy.Writer().wrap(out);
        base(copy.base());
        copy.data().srcBitmapNull();
        copy.data().srcArea().top(0).left(0).bottom(2).right(2);
        copy.data().ropDescriptor(Ropd.OP_PUT).scaleMode(ImageScaleMode.INTERPOLATE);
        copy.data().mask().flags(0).pos().x(0).y(0);
        copy.data().mask().bitmapNull();

        assertThat(copy.finish()).isEqualTo(57);
        assertThat(Hex.written(out)).isEqualTo(Hex.bytes("""
                01000000 01000000 02000000 03000000 04000000 00 |
                00000000 | 00000000 00000000 02000000 02000000 | 0800 | 00 | 00 0000000000000000 00000000"""));
    }

    @Test
    void anImageStandsBehindTheMainPart() {
        DrawCopy.Writer copy = new DrawCopy.Writer().wrap(out);
        base(copy.base());
        Image.Writer image = copy.data().srcBitmap();
        copy.data().srcArea().top(0).left(0).bottom(2).right(2);
        copy.data().ropDescriptor(Ropd.OP_PUT).scaleModeValue(0);
        copy.data().mask().flags(0).pos().x(0).y(0);
        copy.data().mask().bitmapNull();
        image.descriptor().id(5).type(ImageType.QUIC).flags(0).width(2).height(2);
        image.quic().data(Hex.buffer("aabbcc"));

        assertThat(copy.finish()).isEqualTo(82);
        assertThat(Hex.written(out)).isEqualTo(Hex.bytes("""
                01000000 01000000 02000000 03000000 04000000 00 |
                39000000 | 00000000 00000000 02000000 02000000 | 0800 | 00 | 00 0000000000000000 00000000 |
                0500000000000000 01 00 02000000 02000000 | 03000000 aabbcc"""));
    }

    @Test
    void palettesStandBehindAllImages() {
        DrawOpaque.Writer opaque = new DrawOpaque.Writer().wrap(out);
        base(opaque.base());
        Opaque.Writer data = opaque.data();
        Image.Writer source = data.srcBitmap();
        data.srcArea().top(0).left(0).bottom(2).right(2);
        data.brush().type(BrushType.PATTERN);
        Image.Writer pattern = data.brush().pattern().pat();
        data.brush().pattern().pos().x(1).y(2);
        data.ropDescriptor(Ropd.OP_PUT).scaleMode(ImageScaleMode.INTERPOLATE);
        data.mask().flags(0).pos().x(0).y(0);
        Image.Writer mask = data.mask().bitmap();

        source.descriptor().id(5).type(ImageType.BITMAP).flags(0).width(2).height(2);
        source.bitmap().format(BitmapFmt._8BIT).flags(BitmapFlags.TOP_DOWN).x(2).y(2).stride(2);
        Palette.Writer sourcePalette = source.bitmap().palette();
        source.bitmap().data(Hex.buffer("01020304"));
        pattern.descriptor().id(5).type(ImageType.LZ_PLT).flags(0).width(2).height(2);
        pattern.lzPlt().flags(0);
        Palette.Writer patternPalette = pattern.lzPlt().palette();
        pattern.lzPlt().data(Hex.buffer("aabb"));
        mask.descriptor().id(5).type(ImageType.BITMAP).flags(0).width(2).height(2);
        mask.bitmap().formatValue(5).flags(BitmapFlags.PAL_FROM_CACHE).x(2).y(2).stride(2).paletteId(0x77)
                .data(Hex.buffer("01020304"));
        sourcePalette.unique(9).ents(0);
        patternPalette.unique(9).ents(0, 1);

        assertThat(opaque.finish()).isEqualTo(215);
        assertThat(Hex.written(out)).isEqualTo(Hex.bytes("""
                010000000100000002000000030000000400000000
                46000000 00000000000000000200000002000000 02 6e000000 0100000002000000 0800 00 00 0000000000000000
                8b000000
                050000000000000000000200000002000000 0504020000000200000002000000 b7000000 01020304
                050000000000000064000200000002000000 0002000000 c5000000 aabb
                050000000000000000000200000002000000 0502020000000200000002000000 7700000000000000 01020304
                0900000000000000010000000000
                090000000000000002000000000001000000"""));
    }

    @Test
    void aMarshalledPartStandsBeforeOthers() {
        DrawStroke.Writer stroke = new DrawStroke.Writer().wrap(out);
        base(stroke.base());
        Path.Writer path = stroke.data().path();
        stroke.data().attr().flags(LineFlags.STYLED).styleNseg(2).style(16, 32);
        stroke.data().brush().type(BrushType.PATTERN);
        Image.Writer pattern = stroke.data().brush().pattern().pat();
        stroke.data().brush().pattern().pos().x(1).y(2);
        stroke.data().foreMode(Ropd.OP_PUT).backMode(0);
        PathSegment.Writer segments = path.segments(1);
        segments.flags(PathFlags.BEGIN).points(2).x(16).y(32).x(48).y(64);
        pattern.descriptor().id(5).type(ImageType.SURFACE).flags(0).width(2).height(2);
        pattern.surface().surfaceId(7);

        assertThat(stroke.finish()).isEqualTo(103);
        assertThat(Hex.written(out)).isEqualTo(Hex.bytes("""
                010000000100000002000000030000000400000000
                30000000 08 02 49000000 02 51000000 0100000002000000 0800 0000
                01000000 0102000000 10000000200000003000000040000000
                1000000020000000
                050000000000000068000200000002000000 07000000"""));
    }

    @Test
    void elementsFollowOneAnother() {
        DrawText.Writer text = new DrawText.Writer().wrap(out);
        DisplayBase.Writer base = text.base();
        base.surfaceId(0).box().top(0).left(0).bottom(9).right(9);
        Rect.Writer rects = base.clip().type(ClipType.RECTS).rects().rects(2);
        rects.top(1).left(2).bottom(3).right(4);
        rects.top(5).left(6).bottom(7).right(8);
        Text.Writer data = text.data();
        SpiceString.Writer string = data.str();
        data.backArea().top(0).left(0).bottom(0).right(0);
        data.foreBrush().type(BrushType.SOLID).color(0xffcc33);
        data.backBrush().type(BrushType.NONE);
        data.foreMode(Ropd.OP_PUT).backMode(0);
        RasterGlyphA8.Writer glyphs = string.length(2).flags(StringFlags.RASTER_A8).rasterA8Glyphs();
        for (int i = 0; i < 2; i++) {
            glyphs.renderPos().x(10 + i).y(40);
            glyphs.glyphOrigin().x(0).y(-11);
            glyphs.width(1).height(2).data(Hex.buffer("a0a1"));
        }

        text.finish();

        assertThat(Hex.written(out)).isEqualTo(Hex.bytes("""
                00000000 00000000 00000000 09000000 09000000 01 02000000
                01000000 02000000 03000000 04000000 05000000 06000000 07000000 08000000
                57000000 | 00000000 00000000 00000000 00000000 | 01 33ccff00 | 00 | 0800 0000 |
                0200 04
                0a000000 28000000 00000000 f5ffffff 0100 0200 a0a1
                0b000000 28000000 00000000 f5ffffff 0100 0200 a0a1"""));
    }

    private static void base(DisplayBase.Writer base) {
        base.surfaceId(1).box().top(1).left(2).bottom(3).right(4);
        base.clip().type(ClipType.NONE);
    }
}
