// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The generator in a process of its own, from the start of {@code ./spicewire} to its end, files written; run it from
 * the root of the source tree after a build, as {@code java -jar conformance-tests/target/benchmarks.jar ColdStart}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 10)
public class ColdStartBenchmark {

    @Param("./spicewire")
    private String launcher;

    @Param("spice-proto-def/src/main/resources/spice/spice.proto")
    private String definition;

    private Path directory;

    /** Makes an empty directory, so that every process writes all files. */
    @Setup(Level.Iteration)
    public void create() throws IOException {
        directory = Files.createTempDirectory("bench");
    }

    /** Removes it. */
    @TearDown(Level.Iteration)
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Generates Java from the definition in a new process, which must succeed. */
    @Benchmark
    public void generate() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(launcher, "generate", definition, "--target", "java", "-o",
                directory.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Check.same("exit code of " + launcher, 0, process.waitFor());
    }
}
