// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.flat;

import com.google.flatbuffers.FlatBufferBuilder;
import dev.spicewire.codec.Brush;
import dev.spicewire.codec.DisplayBase;
import dev.spicewire.codec.ImageDescriptor;
import dev.spicewire.codec.Point;
import dev.spicewire.codec.Point16;
import dev.spicewire.codec.QMask;
import dev.spicewire.codec.Rect;
import dev.spicewire.codec.Transform;
import dev.spicewire.conformance.peers.flat.FlatBase;
import dev.spicewire.conformance.peers.flat.FlatBrush;
import dev.spicewire.conformance.peers.flat.FlatDescriptor;
import dev.spicewire.conformance.peers.flat.FlatMask;
import dev.spicewire.conformance.peers.flat.FlatPoint;
import dev.spicewire.conformance.peers.flat.FlatPoint16;
import dev.spicewire.conformance.peers.flat.FlatRect;
import dev.spicewire.conformance.peers.flat.FlatTransform;

/** Structs that several messages contain. */
final class FlatParts {

    private FlatParts() {
    }

    static int write(FlatBufferBuilder out, Rect rect) {
        return FlatRect.createFlatRect(out, rect.top(), rect.left(), rect.bottom(), rect.right());
    }

    static long sum(FlatRect in) {
        return in.top() + in.left() + in.bottom() + in.right();
    }

    static int write(FlatBufferBuilder out, Point point) {
        return FlatPoint.createFlatPoint(out, point.x(), point.y());
    }

    static long sum(FlatPoint in) {
        return in.x() + in.y();
    }

    static int write(FlatBufferBuilder out, Point16 point) {
        return FlatPoint16.createFlatPoint16(out, (short) point.x(), (short) point.y());
    }

    static long sum(FlatPoint16 in) {
        return in.x() + in.y();
    }

    static int write(FlatBufferBuilder out, DisplayBase base) {
        Rect box = base.box();
        return FlatBase.createFlatBase(out, base.surfaceId(), box.top(), box.left(), box.bottom(), box.right(),
                base.clip().typeValue());
    }

    static long sum(FlatBase in) {
        return in.surfaceId() + sum(in.box()) + in.clipType();
    }

    static int write(FlatBufferBuilder out, QMask mask) {
        return FlatMask.createFlatMask(out, mask.pos().x(), mask.pos().y(), mask.flags());
    }

    static long sum(FlatMask in) {
        return sum(in.pos()) + in.flags();
    }

    static int write(FlatBufferBuilder out, Brush brush) {
        return FlatBrush.createFlatBrush(out, ((Brush.U.Color) brush.u()).color(), brush.typeValue());
    }

    static long sum(FlatBrush in) {
        return in.color() + in.type();
    }

    static int write(FlatBufferBuilder out, ImageDescriptor image) {
        return FlatDescriptor.createFlatDescriptor(out, image.id(), image.width(), image.height(), image.typeValue(),
                image.flags());
    }

    static long sum(FlatDescriptor in) {
        return in.id() + in.width() + in.height() + in.type() + in.flags();
    }

    static int write(FlatBufferBuilder out, Transform transform) {
        return FlatTransform.createFlatTransform(out, transform.t00(), transform.t01(), transform.t02(),
                transform.t10(), transform.t11(), transform.t12());
    }

    static long sum(FlatTransform in) {
        return in.t00() + in.t01() + in.t02() + in.t10() + in.t11() + in.t12();
    }
}
