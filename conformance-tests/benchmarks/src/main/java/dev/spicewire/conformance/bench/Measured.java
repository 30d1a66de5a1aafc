// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How operations of nanoseconds are measured unless the command line says otherwise: long enough for the compiler,
 * short enough for some hundred combinations of operation, message and memory, in three processes each.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public abstract class Measured {

    /** What rivals need that use the JDK's inner classes. */
    static final String OPEN_INNER_CLASSES = "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED";

    /** Made by JMH. */
    protected Measured() {
    }
}
