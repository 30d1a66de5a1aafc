// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import dev.spicewire.conformance.bench.messages.Memory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Dispatch of a realistic mix of messages to handlers of several classes; time and allocation are those of one message.
 */
@State(Scope.Thread)
public class DispatchBenchmark extends Measured {

    @Param
    private Memory memory;

    private TrafficMix mix;

    /** Makes the mix and checks what the handlers make of it. */
    @Setup
    public void load() {
        mix = new TrafficMix(memory);
        Check.same("mix", mix.expected(), mix.dispatch());
    }

    /** {@return what the handlers add up} */
    @Benchmark
    @OperationsPerInvocation(TrafficMix.MESSAGES)
    public long dispatch() {
        return mix.dispatch();
    }
}
