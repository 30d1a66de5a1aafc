// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.proto;

import dev.spicewire.codec.Brush;
import dev.spicewire.codec.DisplayBase;
import dev.spicewire.codec.ImageDescriptor;
import dev.spicewire.codec.QMask;
import dev.spicewire.codec.Rect;
import dev.spicewire.codec.Transform;
import dev.spicewire.conformance.peers.proto.ProtoBase;
import dev.spicewire.conformance.peers.proto.ProtoBrush;
import dev.spicewire.conformance.peers.proto.ProtoDescriptor;
import dev.spicewire.conformance.peers.proto.ProtoMask;
import dev.spicewire.conformance.peers.proto.ProtoPoint;
import dev.spicewire.conformance.peers.proto.ProtoRect;
import dev.spicewire.conformance.peers.proto.ProtoTransform;

/** Messages that several messages contain. Numbers are unsigned where SPICE's are, and small in practice. */
final class ProtoParts {

    private ProtoParts() {
    }

    static ProtoRect rect(Rect rect) {
        return ProtoRect.newBuilder().setTop(rect.top()).setLeft(rect.left()).setBottom(rect.bottom())
                .setRight(rect.right()).build();
    }

    static long sum(ProtoRect in) {
        return in.getTop() + in.getLeft() + in.getBottom() + in.getRight();
    }

    static ProtoPoint point(int x, int y) {
        return ProtoPoint.newBuilder().setX(x).setY(y).build();
    }

    static long sum(ProtoPoint in) {
        return in.getX() + in.getY();
    }

    static ProtoBase base(DisplayBase base) {
        return ProtoBase.newBuilder().setSurfaceId((int) base.surfaceId()).setBox(rect(base.box()))
                .setClipType(base.clip().typeValue()).build();
    }

    static long sum(ProtoBase in) {
        return ProtoRival.u32(in.getSurfaceId()) + sum(in.getBox()) + in.getClipType();
    }

    static ProtoMask mask(QMask mask) {
        return ProtoMask.newBuilder().setFlags(mask.flags()).setPos(point(mask.pos().x(), mask.pos().y())).build();
    }

    static long sum(ProtoMask in) {
        return in.getFlags() + sum(in.getPos());
    }

    static ProtoBrush brush(Brush brush) {
        return ProtoBrush.newBuilder().setType(brush.typeValue()).setColor((int) ((Brush.U.Color) brush.u()).color())
                .build();
    }

    static long sum(ProtoBrush in) {
        return in.getType() + ProtoRival.u32(in.getColor());
    }

    static ProtoDescriptor descriptor(ImageDescriptor image) {
        return ProtoDescriptor.newBuilder().setId(image.id()).setType(image.typeValue()).setFlags(image.flags())
                .setWidth((int) image.width()).setHeight((int) image.height()).build();
    }

    static long sum(ProtoDescriptor in) {
        return in.getId() + in.getType() + in.getFlags() + ProtoRival.u32(in.getWidth())
                + ProtoRival.u32(in.getHeight());
    }

    static ProtoTransform transform(Transform transform) {
        return ProtoTransform.newBuilder().setT00((int) transform.t00()).setT01((int) transform.t01())
                .setT02((int) transform.t02()).setT10((int) transform.t10()).setT11((int) transform.t11())
                .setT12((int) transform.t12()).build();
    }

    static long sum(ProtoTransform in) {
        return ProtoRival.u32(in.getT00()) + ProtoRival.u32(in.getT01()) + ProtoRival.u32(in.getT02())
                + ProtoRival.u32(in.getT10()) + ProtoRival.u32(in.getT11()) + ProtoRival.u32(in.getT12());
    }
}
