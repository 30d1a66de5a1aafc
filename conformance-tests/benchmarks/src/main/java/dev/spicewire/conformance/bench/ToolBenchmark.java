// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import dev.spicewire.conformance.bench.messages.BenchMessage;
import dev.spicewire.conformance.bench.rival.Rival;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** SBE, FlatBuffers and protobuf on the same content: writing it from a value, and reading all of it. */
@State(Scope.Thread)
@Fork(value = 3, jvmArgsAppend = Measured.OPEN_INNER_CLASSES)
public class ToolBenchmark extends Measured {

    @Param
    private BenchMessage message;

    @Param
    private Tool tool;

    private Rival rival;

    /** Writes the message once, and checks what the tool reads from that. */
    @Setup
    public void load() {
        rival = tool.rival(message);
        rival.write();
        Check.same(message, message.expectedSum(), rival.read());
    }

    /** {@return number of bytes written} */
    @Benchmark
    public int write() {
        return rival.write();
    }

    /** {@return the sum of all fields} */
    @Benchmark
    public long read() {
        return rival.read();
    }
}
