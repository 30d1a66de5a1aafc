// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import dev.spicewire.codegen.JavaBackend;
import dev.spicewire.codegen.java.JavaOptions;
import dev.spicewire.codegen.java.Side;
import dev.spicewire.output.OutputTree;
import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.SourceFile;
import dev.spicewire.proto.diff.Comparison;
import dev.spicewire.proto.diff.ProtocolDiff;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.context.Dialect;
import dev.spicewire.proto.syntax.FileElement;
import dev.spicewire.proto.syntax.ProtoParser;
import java.util.Optional;
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

/**
 * The generator, warm: text to elements, text to model, model to Java, all of it, and the diff of two models. Nothing
 * is written to disk. The largest definition has to do with a heap of 1 GB, and one operation of it can be an
 * iteration.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class GeneratorBenchmark {

    private static final String NAME = "spice.proto";

    private static final JavaBackend BACKEND = new JavaBackend(new JavaOptions("dev.spicewire.synthetic", Side.BOTH));

    /** How many times the size of the bundled definition. */
    @Param({"1", "100"})
    private int size;

    private String text;
    private Protocol protocol;
    private Protocol changed;

    /** Makes the text and checks that it is a protocol of that size. */
    @Setup
    public void load() {
        text = SyntheticDefinition.of(size);
        protocol = protocol(text);
        changed = protocol(text.replace("uint32 ram_hint;", "uint32 ram_hint; uint32 appended;"));
        Check.same("channels", (long) size * Definitions.bundled().channels().size(), protocol.channels().size());
        long reachable = protocol.channelIds().stream().filter(id -> id.name().startsWith("main")).count();
        Check.same("changes", reachable, diff().changes().size());
    }

    private static Protocol protocol(String text) {
        Resolution resolution = Definitions.parse(NAME, text, Dialect.SPICEWIRE);
        return resolution.protocol()
                .orElseThrow(() -> new IllegalStateException(resolution.diagnostics().get(0).toString()));
    }

    /** {@return the elements of the text} */
    @Benchmark
    public Optional<FileElement> parse() {
        return ProtoParser.parse(new SourceFile(NAME, text), new Diagnostics());
    }

    /** {@return the model, from the text} */
    @Benchmark
    public Protocol resolve() {
        return protocol(text);
    }

    /** {@return the Java files, from the model} */
    @Benchmark
    public OutputTree generate() {
        return BACKEND.generate(protocol);
    }

    /** {@return the Java files, from the text} */
    @Benchmark
    public OutputTree whole() {
        return BACKEND.generate(protocol(text));
    }

    /** {@return what an appended member does on the wire, with a witness for each copy whose channel has a number} */
    @Benchmark
    public Comparison diff() {
        return ProtocolDiff.compare(protocol, changed);
    }
}
