// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import dev.spicewire.conformance.bench.messages.BenchMessage;
import dev.spicewire.conformance.bench.messages.Memory;
import dev.spicewire.conformance.bench.messages.writing.MessageWriting;
import dev.spicewire.runtime.WireMessage;
import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writing into a buffer, payloads copied: member by member with a generated writer, and a value as it is. */
@State(Scope.Thread)
public class WriteBenchmark extends Measured {

    @Param
    private BenchMessage message;

    @Param
    private Memory memory;

    private WireMessage value;
    private MessageWriting writing;
    private ByteBuffer[] outputs;
    private int turn;

    /** Reads the value and checks that writing it, either way, gives the bytes it was read from. */
    @Setup
    public void load() {
        ByteBuffer body = ByteBuffer.wrap(message.body());
        value = message.fields().value(body);
        writing = message.writing();
        outputs = memory.outputs(body.remaining());
        for (ByteBuffer out : outputs) {
            value.write(out.clear());
            Check.same(message, -1, out.flip().mismatch(body));
            writing.write(out.clear());
            Check.same(message, -1, out.flip().mismatch(body));
        }
    }

    /** {@return the buffer, filled by a writer} */
    @Benchmark
    public ByteBuffer writer() {
        ByteBuffer out = next();
        writing.write(out);
        return out;
    }

    /** {@return the buffer, filled by a value} */
    @Benchmark
    public ByteBuffer value() {
        ByteBuffer out = next();
        value.write(out);
        return out;
    }

    private ByteBuffer next() {
        return outputs[turn++ & outputs.length - 1].clear();
    }
}
