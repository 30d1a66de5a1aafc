// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.kaitai;

import dev.spicewire.conformance.peers.kaitai.KaitaiSpice;

/** Sums of the fields of messages that Kaitai Struct has parsed from SPICE bytes. */
final class KaitaiFields {

    private KaitaiFields() {
    }

    static long mainInit(KaitaiSpice.MainInit in) {
        return in.sessionId() + in.displayChannelsHint() + in.supportedMouseModes() + in.currentMouseMode()
                + in.agentConnected() + in.agentTokens() + in.multiMediaTime() + in.ramHint();
    }

    static long ping(KaitaiSpice.Ping in) {
        return in.pingId() + in.timestamp() + payload(in.data());
    }

    static long channelsList(KaitaiSpice.ChannelsList in) {
        long sum = in.numChannels();
        for (KaitaiSpice.Channel channel : in.channels()) {
            sum += channel.channelType() + channel.channelId();
        }
        return sum;
    }

    static long mouseMotion(KaitaiSpice.MouseMotion in) {
        return in.dx() + in.dy() + in.buttonsState();
    }

    static long mousePosition(KaitaiSpice.MousePosition in) {
        return in.x() + in.y() + in.buttonsState() + in.displayId();
    }

    static long cursorSet(KaitaiSpice.CursorSet in) {
        long sum = in.position().x() + in.position().y() + in.visible() + in.flags() + payload(in.data());
        KaitaiSpice.CursorHeader header = in.header();
        return header == null ? sum : sum + header.unique() + header.cursorType() + header.width() + header.height()
                + header.hotSpotX() + header.hotSpotY();
    }

    static long drawCopy(KaitaiSpice.DrawCopy in) {
        return base(in.base()) + image(in.srcBitmap()) + rect(in.srcArea()) + in.ropDescriptor() + in.scaleMode()
                + mask(in.mask());
    }

    static long drawFill(KaitaiSpice.DrawFill in) {
        return base(in.base()) + brush(in.brush()) + in.ropDescriptor() + mask(in.mask());
    }

    static long drawText(KaitaiSpice.DrawText in) {
        KaitaiSpice.GlyphString string = in.str();
        long sum = base(in.base()) + string.numGlyphs() + string.flags() + rect(in.backArea()) + brush(in.foreBrush())
                + brush(in.backBrush()) + in.foreMode() + in.backMode();
        for (KaitaiSpice.Glyph glyph : string.glyphs()) {
            sum += point(glyph.renderPos()) + point(glyph.glyphOrigin()) + glyph.width() + glyph.height()
                    + payload(glyph.data());
        }
        return sum;
    }

    static long drawStroke(KaitaiSpice.DrawStroke in) {
        long sum = base(in.base()) + in.path().numSegments() + in.lineFlags() + brush(in.brush()) + in.foreMode()
                + in.backMode();
        for (KaitaiSpice.Segment segment : in.path().segments()) {
            sum += segment.flags() + segment.numPoints();
            for (KaitaiSpice.Point point : segment.points()) {
                sum += point(point);
            }
        }
        return sum;
    }

    static long drawComposite(KaitaiSpice.DrawComposite in) {
        return base(in.base()) + in.flags() + image(in.srcBitmap()) + image(in.maskBitmap())
                + transform(in.srcTransform()) + transform(in.maskTransform()) + in.srcOrigin().x()
                + in.srcOrigin().y() + in.maskOrigin().x() + in.maskOrigin().y();
    }

    static long streamData(KaitaiSpice.StreamData in) {
        return in.streamId() + in.multiMediaTime() + in.lenData() + payload(in.data());
    }

    static long monitorsConfig(KaitaiSpice.MonitorsConfig in) {
        long sum = in.numHeads() + in.maxAllowed();
        for (KaitaiSpice.Head head : in.heads()) {
            sum += head.monitorId() + head.surfaceId() + head.width() + head.height() + head.x() + head.y()
                    + head.flags();
        }
        return sum;
    }

    static long playbackData(KaitaiSpice.PlaybackData in) {
        return in.time() + payload(in.data());
    }

    static long compressedData(KaitaiSpice.CompressedData in) {
        Long size = in.uncompressedSize();
        return in.dataType() + (size == null ? 0 : size) + payload(in.data());
    }

    private static long payload(byte[] bytes) {
        return bytes.length == 0 ? 0 : bytes.length + (bytes[0] & 0xff);
    }

    private static long point(KaitaiSpice.Point in) {
        return in.x() + in.y();
    }

    private static long rect(KaitaiSpice.Rect in) {
        return in.top() + in.left() + in.bottom() + in.right();
    }

    private static long base(KaitaiSpice.Base in) {
        long sum = in.surfaceId() + rect(in.box()) + in.clipType();
        if (in.clip() != null) {
            sum += in.clip().numRects();
            for (KaitaiSpice.Rect rect : in.clip().rects()) {
                sum += rect(rect);
            }
        }
        return sum;
    }

    private static long brush(KaitaiSpice.Brush in) {
        Long color = in.color();
        return in.brushType() + (color == null ? 0 : color);
    }

    private static long mask(KaitaiSpice.Mask in) {
        return in.flags() + point(in.pos()) + image(in.bitmap());
    }

    private static long transform(KaitaiSpice.Transform in) {
        return in == null ? 0 : in.t00() + in.t01() + in.t02() + in.t10() + in.t11() + in.t12();
    }

    private static long image(KaitaiSpice.Image in) {
        if (in == null) {
            return 0;
        }
        Long surface = in.surfaceId();
        return in.imageId() + in.imageType() + in.flags() + in.width() + in.height() + (surface == null ? 0 : surface)
                + (in.binary() == null ? 0 : in.binary().lenData() + payload(in.binary().data()));
    }
}
