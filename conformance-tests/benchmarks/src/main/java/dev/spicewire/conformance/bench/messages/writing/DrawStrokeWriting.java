// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.writing;

import dev.spicewire.codec.DrawStroke;
import dev.spicewire.codec.Path;
import dev.spicewire.codec.PathSegment;
import dev.spicewire.codec.PointFix;
import dev.spicewire.codec.Stroke;
import java.nio.ByteBuffer;
import java.util.List;

/** Writes {@code draw_stroke} without a line style. */
public final class DrawStrokeWriting implements MessageWriting {

    private final DrawStroke.Writer writer = new DrawStroke.Writer();
    private final DrawStroke value;

    /** Writes this value. */
    public DrawStrokeWriting(DrawStroke value) {
        this.value = value;
    }

    @Override
    public int write(ByteBuffer out) {
        Stroke stroke = value.data();
        PartWriting.write(writer.wrap(out).base(), value.base());
        Stroke.Writer data = writer.data();
        Path.Writer path = data.path();
        data.attr().flags(stroke.attr().flags());
        PartWriting.write(data.brush(), stroke.brush());
        data.foreMode(stroke.foreMode()).backMode(stroke.backMode());
        List<PathSegment> segments = stroke.path().segments();
        PathSegment.Writer element = path.segments(segments.size());
        for (int i = 0; i < segments.size(); i++) {
            PathSegment segment = segments.get(i);
            List<PointFix> points = segment.points();
            PointFix.Writer point = element.flags(segment.flags()).points(points.size());
            for (int j = 0; j < points.size(); j++) {
                point.x(points.get(j).x()).y(points.get(j).y());
            }
        }
        return writer.finish();
    }
}
