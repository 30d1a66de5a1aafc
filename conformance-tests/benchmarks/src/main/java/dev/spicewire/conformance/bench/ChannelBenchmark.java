// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import dev.spicewire.codegen.JavaBackend;
import dev.spicewire.codegen.java.JavaOptions;
import dev.spicewire.codegen.java.Side;
import dev.spicewire.output.OutputTree;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The generator on one channel of very many messages. It has to do with a heap of 1 GB, and writes nothing to disk. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 2, time = 5)
public class ChannelBenchmark {

    private static final JavaBackend BACKEND = new JavaBackend(new JavaOptions("dev.spicewire.synthetic", Side.BOTH));

    /** Number of messages. */
    @Param({"100", "10000"})
    private int messages;

    private Protocol protocol;

    /** Reads the definition and checks that it has so many messages. */
    @Setup
    public void load() {
        Resolution resolution = Definitions.parse("channel.proto", SyntheticChannel.of(messages), Dialect.SPICEWIRE);
        protocol = resolution.protocol()
                .orElseThrow(() -> new IllegalStateException(resolution.diagnostics().get(0).toString()));
        Check.same("messages", messages, protocol.channels().get(0).messages(Direction.SERVER).size());
    }

    /** {@return the Java files, from the model} */
    @Benchmark
    public OutputTree generate() {
        return BACKEND.generate(protocol);
    }
}
