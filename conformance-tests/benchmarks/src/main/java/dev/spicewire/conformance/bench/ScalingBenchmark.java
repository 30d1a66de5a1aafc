// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import dev.spicewire.codec.Brush;
import dev.spicewire.codec.BrushType;
import dev.spicewire.codec.ChannelId;
import dev.spicewire.codec.ChannelsList;
import dev.spicewire.codec.Clip;
import dev.spicewire.codec.ClipType;
import dev.spicewire.codec.DisplayBase;
import dev.spicewire.codec.DrawStroke;
import dev.spicewire.codec.LineAttr;
import dev.spicewire.codec.Path;
import dev.spicewire.codec.PathSegment;
import dev.spicewire.codec.Ping;
import dev.spicewire.codec.PointFix;
import dev.spicewire.codec.Rect;
import dev.spicewire.codec.Stroke;
import dev.spicewire.runtime.GatheringOutput;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What cost must not grow with: elements of a fixed size when validating, the payload when gathering. */
@State(Scope.Thread)
public class ScalingBenchmark extends Measured {

    @Param({"16", "1024", "16384", "1048576"})
    private int size;

    private final GatheringOutput output = new GatheringOutput();
    private ByteBuffer channels;
    private ByteBuffer path;
    private Ping ping;

    /** Makes messages of that many elements, or bytes. */
    @Setup
    public void make() {
        ChannelsList list = new ChannelsList(Collections.nCopies(size, new ChannelId(1, 0)));
        channels = ByteBuffer.allocate(list.wireSize());
        list.write(channels);
        channels.flip();
        Path segments = new Path(Collections.nCopies(size, new PathSegment(0, List.of(new PointFix(1, 2)))));
        DrawStroke draw = stroke(segments);
        path = ByteBuffer.allocate(draw.wireSize());
        draw.write(path);
        path.flip();
        ping = new Ping(1, 2, ByteBuffer.allocate(size));
        Check.same("channels", size, validateFixed());
        Check.same("segments", size, validateVarying());
        Check.same("ping", size + 12L, gather());
    }

    private static DrawStroke stroke(Path segments) {
        return new DrawStroke(
                new DisplayBase(0, new Rect(0, 0, 1, 1), new Clip(ClipType.NONE, new Clip.U.Absent())),
                new Stroke(segments, new LineAttr(0, new LineAttr.U1.Absent(), new LineAttr.U2.Absent()),
                        new Brush(BrushType.NONE, new Brush.U.Absent()), 0, 0));
    }

    /** {@return number of elements, after validation that takes the same time for any number of them} */
    @Benchmark
    public long validateFixed() {
        return ChannelsList.view(channels).channelsCount();
    }

    /** {@return number of elements, after validation that takes time in proportion to it} */
    @Benchmark
    public long validateVarying() {
        return DrawStroke.view(path).data().path().segmentsCount();
    }

    /** {@return number of bytes collected, none of the payload's copied} */
    @Benchmark
    public long gather() {
        output.clear();
        ping.write(output);
        return output.size();
    }
}
