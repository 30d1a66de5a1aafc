// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.proto;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import dev.spicewire.codec.DrawText;
import dev.spicewire.codec.RasterGlyphA8;
import dev.spicewire.codec.Text;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.proto.ProtoDrawText;
import dev.spicewire.conformance.peers.proto.ProtoGlyph;
import java.util.List;

/** {@code draw_text} in protobuf. */
final class ProtoDrawTextRival extends ProtoRival {

    private final DrawText value;
    private final List<ByteString> pixels;

    ProtoDrawTextRival(DrawText value) {
        this.value = value;
        this.pixels = Payloads.glyphs(value).stream().map(g -> bytes(Payloads.bytes(g.data()))).toList();
    }

    @Override
    MessageLite build() {
        Text text = value.data();
        ProtoDrawText.Builder message = ProtoDrawText.newBuilder().setBase(ProtoParts.base(value.base()))
                .setStringFlags(text.str().flags()).setBackArea(ProtoParts.rect(text.backArea()))
                .setForeBrush(ProtoParts.brush(text.foreBrush())).setBackBrushType(text.backBrush().typeValue())
                .setForeMode(text.foreMode()).setBackMode(text.backMode());
        List<RasterGlyphA8> glyphs = Payloads.glyphs(value);
        for (int i = 0; i < glyphs.size(); i++) {
            RasterGlyphA8 glyph = glyphs.get(i);
            message.addGlyphs(ProtoGlyph.newBuilder()
                    .setRenderPos(ProtoParts.point(glyph.renderPos().x(), glyph.renderPos().y()))
                    .setGlyphOrigin(ProtoParts.point(glyph.glyphOrigin().x(), glyph.glyphOrigin().y()))
                    .setWidth(glyph.width()).setHeight(glyph.height()).setPixels(pixels.get(i)));
        }
        return message.build();
    }

    @Override
    long sum(byte[] bytes, int length) throws InvalidProtocolBufferException {
        ProtoDrawText in = ProtoDrawText.parser().parseFrom(bytes, 0, length);
        int count = in.getGlyphsCount();
        long sum = ProtoParts.sum(in.getBase()) + in.getStringFlags() + count + ProtoParts.sum(in.getBackArea())
                + ProtoParts.sum(in.getForeBrush()) + in.getBackBrushType() + in.getForeMode() + in.getBackMode();
        for (int i = 0; i < count; i++) {
            ProtoGlyph glyph = in.getGlyphs(i);
            sum += ProtoParts.sum(glyph.getRenderPos()) + ProtoParts.sum(glyph.getGlyphOrigin()) + glyph.getWidth()
                    + glyph.getHeight() + payload(glyph.getPixels());
        }
        return sum;
    }
}
