// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.flat;

import dev.spicewire.codec.DrawStroke;
import dev.spicewire.codec.PathSegment;
import dev.spicewire.codec.PointFix;
import dev.spicewire.codec.Stroke;
import dev.spicewire.conformance.peers.flat.FlatDrawStroke;
import dev.spicewire.conformance.peers.flat.FlatPoint;
import dev.spicewire.conformance.peers.flat.FlatSegment;
import java.nio.ByteBuffer;
import java.util.List;

/** {@code draw_stroke} in FlatBuffers. */
final class FlatDrawStrokeRival extends FlatRival {

    private final DrawStroke value;
    private final int[] tables;

    FlatDrawStrokeRival(DrawStroke value) {
        super(512 + 2 * value.wireSize());
        this.value = value;
        this.tables = new int[value.data().path().segments().size()];
    }

    @Override
    int table() {
        Stroke stroke = value.data();
        List<PathSegment> segments = stroke.path().segments();
        for (int i = 0; i < tables.length; i++) {
            tables[i] = segment(segments.get(i));
        }
        int vector = FlatDrawStroke.createSegmentsVector(builder, tables);
        FlatDrawStroke.startFlatDrawStroke(builder);
        FlatDrawStroke.addBase(builder, FlatParts.write(builder, value.base()));
        FlatDrawStroke.addSegments(builder, vector);
        FlatDrawStroke.addLineFlags(builder, stroke.attr().flags());
        FlatDrawStroke.addBrush(builder, FlatParts.write(builder, stroke.brush()));
        FlatDrawStroke.addForeMode(builder, stroke.foreMode());
        FlatDrawStroke.addBackMode(builder, stroke.backMode());
        return FlatDrawStroke.endFlatDrawStroke(builder);
    }

    private int segment(PathSegment segment) {
        List<PointFix> points = segment.points();
        FlatSegment.startPointsVector(builder, points.size());
        for (int i = points.size() - 1; i >= 0; i--) {
            FlatPoint.createFlatPoint(builder, points.get(i).x(), points.get(i).y());
        }
        return FlatSegment.createFlatSegment(builder, segment.flags(), builder.endVector());
    }

    @Override
    long sum(ByteBuffer bytes) {
        FlatDrawStroke in = FlatDrawStroke.getRootAsFlatDrawStroke(bytes);
        int count = in.segmentsLength();
        long sum = FlatParts.sum(in.base()) + count + in.lineFlags() + FlatParts.sum(in.brush()) + in.foreMode()
                + in.backMode();
        for (int i = 0; i < count; i++) {
            FlatSegment segment = in.segments(i);
            int points = segment.pointsLength();
            sum += segment.flags() + points;
            for (int j = 0; j < points; j++) {
                sum += FlatParts.sum(segment.points(j));
            }
        }
        return sum;
    }
}
