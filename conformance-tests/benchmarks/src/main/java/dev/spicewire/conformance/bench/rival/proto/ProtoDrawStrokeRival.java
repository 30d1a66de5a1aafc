// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.proto;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import dev.spicewire.codec.DrawStroke;
import dev.spicewire.codec.PathSegment;
import dev.spicewire.codec.PointFix;
import dev.spicewire.codec.Stroke;
import dev.spicewire.conformance.peers.proto.ProtoDrawStroke;
import dev.spicewire.conformance.peers.proto.ProtoSegment;

/** {@code draw_stroke} in protobuf. */
final class ProtoDrawStrokeRival extends ProtoRival {

    private final DrawStroke value;

    ProtoDrawStrokeRival(DrawStroke value) {
        this.value = value;
    }

    @Override
    MessageLite build() {
        Stroke stroke = value.data();
        ProtoDrawStroke.Builder message = ProtoDrawStroke.newBuilder().setBase(ProtoParts.base(value.base()))
                .setLineFlags(stroke.attr().flags()).setBrush(ProtoParts.brush(stroke.brush()))
                .setForeMode(stroke.foreMode()).setBackMode(stroke.backMode());
        for (PathSegment segment : stroke.path().segments()) {
            ProtoSegment.Builder part = ProtoSegment.newBuilder().setFlags(segment.flags());
            for (PointFix point : segment.points()) {
                part.addPoints(ProtoParts.point(point.x(), point.y()));
            }
            message.addSegments(part);
        }
        return message.build();
    }

    @Override
    long sum(byte[] bytes, int length) throws InvalidProtocolBufferException {
        ProtoDrawStroke in = ProtoDrawStroke.parser().parseFrom(bytes, 0, length);
        int count = in.getSegmentsCount();
        long sum = ProtoParts.sum(in.getBase()) + count + in.getLineFlags() + ProtoParts.sum(in.getBrush())
                + in.getForeMode() + in.getBackMode();
        for (int i = 0; i < count; i++) {
            ProtoSegment segment = in.getSegments(i);
            int points = segment.getPointsCount();
            sum += segment.getFlags() + points;
            for (int j = 0; j < points; j++) {
                sum += ProtoParts.sum(segment.getPoints(j));
            }
        }
        return sum;
    }
}
