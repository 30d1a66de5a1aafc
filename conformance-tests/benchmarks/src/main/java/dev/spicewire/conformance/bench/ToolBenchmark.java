package dev.spicewire.conformance.bench;

import dev.spicewire.conformance.bench.rival.Rival;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** SBE, FlatBuffers and protobuf on the same content: writing it from a value, and reading all of it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(jvmArgsAppend = "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED")
public class ToolBenchmark {

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
