// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import dev.spicewire.conformance.bench.rival.car.SbeCar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The control: the car of SBE's own benchmarks, with the same content, so that figures of this machine can be held
 * against published ones. Those are often measured with {@code -Dagrona.disable.bounds.checks=true}; so is {@code
 * bare}.
 */
@State(Scope.Thread)
@Fork(value = 3, jvmArgsAppend = Measured.OPEN_INNER_CLASSES)
public class SbeCarBenchmark extends Measured {

    private static final String UNCHECKED = "-Dagrona.disable.bounds.checks=true";

    private final SbeCar car = new SbeCar();

    /** Writes a car once, and checks what is read from it. */
    @Setup
    public void load() {
        car.write();
        Check.same("car", SbeCar.SUM, car.read());
    }

    /** {@return number of bytes written} */
    @Benchmark
    public int write() {
        return car.write();
    }

    /** {@return the sum of all fields} */
    @Benchmark
    public long read() {
        return car.read();
    }

    /** {@return as {@link #write}, without bounds checks} */
    @Benchmark
    @Fork(value = 3, jvmArgsAppend = {OPEN_INNER_CLASSES, UNCHECKED})
    public int bareWrite() {
        return car.write();
    }

    /** {@return as {@link #read}, without bounds checks} */
    @Benchmark
    @Fork(value = 3, jvmArgsAppend = {OPEN_INNER_CLASSES, UNCHECKED})
    public long bareRead() {
        return car.read();
    }
}
