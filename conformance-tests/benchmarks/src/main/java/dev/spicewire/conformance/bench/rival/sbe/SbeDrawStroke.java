// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.sbe;

import dev.spicewire.codec.DrawStroke;
import dev.spicewire.codec.PathSegment;
import dev.spicewire.codec.PointFix;
import dev.spicewire.codec.Stroke;
import dev.spicewire.conformance.peers.sbe.DrawStrokeDecoder;
import dev.spicewire.conformance.peers.sbe.DrawStrokeEncoder;
import java.util.List;

/** {@code draw_stroke} in SBE. */
final class SbeDrawStroke extends SbeRival {

    private final DrawStrokeEncoder out = new DrawStrokeEncoder();
    private final DrawStrokeDecoder in = new DrawStrokeDecoder();
    private final DrawStroke value;

    SbeDrawStroke(DrawStroke value) {
        super(128 + value.wireSize());
        this.value = value;
    }

    @Override
    public int write() {
        Stroke stroke = value.data();
        out.wrapAndApplyHeader(buffer, 0, headerOut);
        SbeParts.write(out.drawBase(), value.base());
        out.lineFlags((short) stroke.attr().flags());
        SbeParts.write(out.brush(), stroke.brush());
        out.foreMode(stroke.foreMode()).backMode(stroke.backMode());
        List<PathSegment> segments = stroke.path().segments();
        DrawStrokeEncoder.SegmentsEncoder group = out.segmentsCount(segments.size());
        for (int i = 0; i < segments.size(); i++) {
            PathSegment segment = segments.get(i);
            List<PointFix> points = segment.points();
            DrawStrokeEncoder.SegmentsEncoder.PointsEncoder inner =
                    group.next().flags((short) segment.flags()).pointsCount(points.size());
            for (int j = 0; j < points.size(); j++) {
                inner.next().x(points.get(j).x()).y(points.get(j).y());
            }
        }
        return out.limit();
    }

    @Override
    public long read() {
        in.wrapAndApplyHeader(buffer, 0, headerIn);
        long sum = SbeParts.sum(in.drawBase()) + in.lineFlags() + SbeParts.sum(in.brush()) + in.foreMode()
                + in.backMode();
        DrawStrokeDecoder.SegmentsDecoder segments = in.segments();
        sum += segments.count();
        while (segments.hasNext()) {
            sum += segments.next().flags();
            DrawStrokeDecoder.SegmentsDecoder.PointsDecoder points = segments.points();
            sum += points.count();
            while (points.hasNext()) {
                points.next();
                sum += points.x() + points.y();
            }
        }
        return sum;
    }
}
