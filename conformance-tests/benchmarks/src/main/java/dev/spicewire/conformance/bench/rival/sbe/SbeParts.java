// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.sbe;

import dev.spicewire.codec.Brush;
import dev.spicewire.codec.DisplayBase;
import dev.spicewire.codec.ImageDescriptor;
import dev.spicewire.codec.Point;
import dev.spicewire.codec.Point16;
import dev.spicewire.codec.QMask;
import dev.spicewire.codec.Rect;
import dev.spicewire.codec.Transform;
import dev.spicewire.conformance.peers.sbe.DisplayBaseDecoder;
import dev.spicewire.conformance.peers.sbe.DisplayBaseEncoder;
import dev.spicewire.conformance.peers.sbe.ImageDescriptorDecoder;
import dev.spicewire.conformance.peers.sbe.ImageDescriptorEncoder;
import dev.spicewire.conformance.peers.sbe.Point16Decoder;
import dev.spicewire.conformance.peers.sbe.Point16Encoder;
import dev.spicewire.conformance.peers.sbe.PointDecoder;
import dev.spicewire.conformance.peers.sbe.PointEncoder;
import dev.spicewire.conformance.peers.sbe.QMaskDecoder;
import dev.spicewire.conformance.peers.sbe.QMaskEncoder;
import dev.spicewire.conformance.peers.sbe.RectDecoder;
import dev.spicewire.conformance.peers.sbe.RectEncoder;
import dev.spicewire.conformance.peers.sbe.SolidBrushDecoder;
import dev.spicewire.conformance.peers.sbe.SolidBrushEncoder;
import dev.spicewire.conformance.peers.sbe.TransformDecoder;
import dev.spicewire.conformance.peers.sbe.TransformEncoder;

/** Composites that several messages contain. */
final class SbeParts {

    private SbeParts() {
    }

    static void write(RectEncoder out, Rect rect) {
        out.top(rect.top()).left(rect.left()).bottom(rect.bottom()).right(rect.right());
    }

    static long sum(RectDecoder in) {
        return in.top() + in.left() + in.bottom() + in.right();
    }

    static void write(PointEncoder out, Point point) {
        out.x(point.x()).y(point.y());
    }

    static long sum(PointDecoder in) {
        return in.x() + in.y();
    }

    static void write(Point16Encoder out, Point16 point) {
        out.x((short) point.x()).y((short) point.y());
    }

    static long sum(Point16Decoder in) {
        return in.x() + in.y();
    }

    static void write(DisplayBaseEncoder out, DisplayBase base) {
        out.surfaceId(base.surfaceId());
        write(out.box(), base.box());
        out.clipType((short) base.clip().typeValue());
    }

    static long sum(DisplayBaseDecoder in) {
        return in.surfaceId() + sum(in.box()) + in.clipType();
    }

    static void write(QMaskEncoder out, QMask mask) {
        out.flags((short) mask.flags());
        write(out.pos(), mask.pos());
    }

    static long sum(QMaskDecoder in) {
        return in.flags() + sum(in.pos());
    }

    static void write(SolidBrushEncoder out, Brush brush) {
        out.brushType((short) brush.typeValue()).color(((Brush.U.Color) brush.u()).color());
    }

    static long sum(SolidBrushDecoder in) {
        return in.brushType() + in.color();
    }

    static void write(ImageDescriptorEncoder out, ImageDescriptor image) {
        out.imageId(image.id()).imageType((short) image.typeValue()).flags((short) image.flags()).width(image.width())
                .height(image.height());
    }

    static long sum(ImageDescriptorDecoder in) {
        return in.imageId() + in.imageType() + in.flags() + in.width() + in.height();
    }

    static void write(TransformEncoder out, Transform transform) {
        out.t00(transform.t00()).t01(transform.t01()).t02(transform.t02()).t10(transform.t10()).t11(transform.t11())
                .t12(transform.t12());
    }

    static long sum(TransformDecoder in) {
        return in.t00() + in.t01() + in.t02() + in.t10() + in.t11() + in.t12();
    }
}
