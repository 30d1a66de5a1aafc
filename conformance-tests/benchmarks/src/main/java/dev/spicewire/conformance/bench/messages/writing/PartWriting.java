// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.writing;

import dev.spicewire.codec.Brush;
import dev.spicewire.codec.Clip;
import dev.spicewire.codec.DisplayBase;
import dev.spicewire.codec.Image;
import dev.spicewire.codec.ImageDescriptor;
import dev.spicewire.codec.Point;
import dev.spicewire.codec.Point16;
import dev.spicewire.codec.QMask;
import dev.spicewire.codec.Rect;
import dev.spicewire.codec.Transform;
import java.nio.ByteBuffer;
import java.util.List;

/** Writes the structs that several messages contain. */
final class PartWriting {

    private PartWriting() {
    }

    static void write(Point.Writer out, Point point) {
        out.x(point.x()).y(point.y());
    }

    static void write(Point16.Writer out, Point16 point) {
        out.x(point.x()).y(point.y());
    }

    static void write(Rect.Writer out, Rect rect) {
        out.top(rect.top()).left(rect.left()).bottom(rect.bottom()).right(rect.right());
    }

    static void write(DisplayBase.Writer out, DisplayBase base) {
        out.surfaceId(base.surfaceId());
        write(out.box(), base.box());
        Clip.Writer clip = out.clip().typeValue(base.clip().typeValue());
        if (base.clip().u() instanceof Clip.U.Rects rects) {
            List<Rect> list = rects.rects().rects();
            Rect.Writer element = clip.rects().rects(list.size());
            for (int i = 0; i < list.size(); i++) {
                write(element, list.get(i));
            }
        }
    }

    static void write(Brush.Writer out, Brush brush) {
        out.typeValue(brush.typeValue());
        if (brush.u() instanceof Brush.U.Color color) {
            out.color(color.color());
        }
    }

    /** The masks of the benchmark messages have no bitmap. */
    static void write(QMask.Writer out, QMask mask) {
        out.flags(mask.flags());
        write(out.pos(), mask.pos());
        out.bitmapNull();
    }

    static void write(Transform.Writer out, Transform transform) {
        out.t00(transform.t00()).t01(transform.t01()).t02(transform.t02()).t10(transform.t10()).t11(transform.t11())
                .t12(transform.t12());
    }

    /** The images of the benchmark messages are of three kinds. */
    static void write(Image.Writer out, Image image, ByteBuffer pixels) {
        ImageDescriptor descriptor = image.descriptor();
        out.descriptor().id(descriptor.id()).typeValue(descriptor.typeValue()).flags(descriptor.flags())
                .width(descriptor.width()).height(descriptor.height());
        if (image.u() instanceof Image.U.Quic) {
            out.quic().data(pixels);
        } else if (image.u() instanceof Image.U.LzRgb) {
            out.lzRgb().data(pixels);
        } else {
            out.surface().surfaceId(((Image.U.Surface) image.u()).surface().surfaceId());
        }
    }

    /** {@return the compressed pixels of an image, or nothing} */
    static ByteBuffer pixels(Image image) {
        if (image.u() instanceof Image.U.Quic quic) {
            return quic.quic().data();
        }
        return image.u() instanceof Image.U.LzRgb lz ? lz.lzRgb().data() : ByteBuffer.allocate(0);
    }
}
