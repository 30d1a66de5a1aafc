package dev.spicewire.conformance.bench;

import dev.spicewire.runtime.WireMessage;
import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writing a value into a buffer, payloads copied. */
@State(Scope.Thread)
public class WriteBenchmark extends Measured {

    @Param
    private BenchMessage message;

    @Param
    private Memory memory;

    private WireMessage value;
    private ByteBuffer[] outputs;
    private int turn;

    /** Reads the value and checks that writing it gives the bytes it was read from. */
    @Setup
    public void load() {
        ByteBuffer body = ByteBuffer.wrap(message.body());
        value = message.fields().value(body);
        outputs = memory.outputs(body.remaining());
        for (int i = 0; i < outputs.length; i++) {
            Check.same(message, -1, value().flip().mismatch(body));
        }
    }

    /** {@return the buffer, full} */
    @Benchmark
    public ByteBuffer value() {
        ByteBuffer out = outputs[turn++ & outputs.length - 1].clear();
        value.write(out);
        return out;
    }
}
