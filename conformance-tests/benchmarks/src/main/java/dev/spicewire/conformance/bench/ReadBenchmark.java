// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import dev.spicewire.runtime.WireMessage;
import org.openjdk.jmh.annotations.Benchmark;

/** Reading with the generated codecs: how much it costs to be sure, to see every field, to have a value. */
public class ReadBenchmark extends Measured {

    /** {@return the first field, behind the validation of everything} */
    @Benchmark
    public long validate(InputState input) {
        return input.fields().validate(input.next());
    }

    /** {@return the sum of all fields, through a view that is made anew for every message} */
    @Benchmark
    public long view(InputState input) {
        return input.fields().sum(input.next());
    }

    /** {@return the sum of all fields, through a view that is used again for every message} */
    @Benchmark
    public long wrap(InputState input) {
        return input.fields().sumAgain(input.next());
    }

    /** {@return the message as an immutable value} */
    @Benchmark
    public WireMessage value(InputState input) {
        return input.fields().value(input.next());
    }
}
