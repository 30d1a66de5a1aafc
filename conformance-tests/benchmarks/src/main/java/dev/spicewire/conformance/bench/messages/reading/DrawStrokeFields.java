// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.reading;

import dev.spicewire.codec.DrawStroke;
import dev.spicewire.codec.LineAttr;
import dev.spicewire.codec.Path;
import dev.spicewire.codec.PathSegment;
import dev.spicewire.codec.PointFix;
import dev.spicewire.codec.Stroke;
import java.nio.ByteBuffer;

/** Fields of {@code draw_stroke}. */
public final class DrawStrokeFields implements MessageFields<DrawStroke> {

    private final DrawStroke.View view = new DrawStroke.View();

    @Override
    public long validate(ByteBuffer body) {
        return DrawStroke.view(body).base().surfaceId();
    }

    @Override
    public long sum(ByteBuffer body) {
        return sum(DrawStroke.view(body));
    }

    @Override
    public long sumAgain(ByteBuffer body) {
        return sum(view.wrap(body));
    }

    @Override
    public DrawStroke value(ByteBuffer body) {
        return DrawStroke.read(body);
    }

    /** {@return the sum of all fields of a view over a body} */
    public static long sum(DrawStroke.View view) {
        Stroke.View stroke = view.data();
        return Parts.base(view.base()) + path(stroke.path()) + line(stroke.attr()) + Parts.brush(stroke.brush())
                + stroke.foreMode() + stroke.backMode();
    }

    private static long path(Path.View path) {
        long sum = path.segmentsCount();
        for (PathSegment.View segment : path.segments()) {
            sum += segment(segment);
        }
        return sum;
    }

    private static long segment(PathSegment.View segment) {
        int count = segment.pointsCount();
        long sum = segment.flags() + count;
        for (int i = 0; i < count; i++) {
            PointFix.View point = segment.points(i);
            sum += point.x() + point.y();
        }
        return sum;
    }

    private static long line(LineAttr.View line) {
        long sum = line.flags();
        if (line.hasStyled()) {
            sum += line.styleNseg();
            int count = line.hasStyle() ? line.styleCount() : 0;
            for (int i = 0; i < count; i++) {
                sum += line.style(i);
            }
        }
        return sum;
    }
}
