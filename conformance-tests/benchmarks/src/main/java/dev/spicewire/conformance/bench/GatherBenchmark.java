// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import dev.spicewire.conformance.bench.messages.BenchMessage;
import dev.spicewire.runtime.GatheringOutput;
import dev.spicewire.runtime.WireMessage;
import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writing a value with its payloads by reference, for a gathering write: what C does with an I/O vector. */
@State(Scope.Thread)
public class GatherBenchmark extends Measured {

    @Param
    private BenchMessage message;

    private final GatheringOutput output = new GatheringOutput();
    private WireMessage value;

    /** Reads the value and checks that its pieces, one behind the other, are the bytes it was read from. */
    @Setup
    public void load() {
        ByteBuffer body = ByteBuffer.wrap(message.body());
        value = message.fields().value(body);
        ByteBuffer joined = ByteBuffer.allocate(body.remaining());
        for (ByteBuffer piece : buffers()) {
            joined.put(piece);
        }
        Check.same(message, -1, joined.flip().mismatch(body));
    }

    /** {@return number of bytes collected} */
    @Benchmark
    public long gather() {
        output.clear();
        value.write(output);
        return output.size();
    }

    /** {@return the pieces that a channel takes} */
    @Benchmark
    public ByteBuffer[] buffers() {
        output.clear();
        value.write(output);
        return output.buffers();
    }
}
