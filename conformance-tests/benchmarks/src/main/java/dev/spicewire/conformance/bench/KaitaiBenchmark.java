// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import dev.spicewire.conformance.bench.messages.BenchMessage;
import dev.spicewire.conformance.bench.rival.kaitai.KaitaiRivals;
import io.kaitai.struct.ByteBufferKaitaiStream;
import io.kaitai.struct.KaitaiStream;
import java.util.function.ToLongFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Kaitai Struct on the same bytes: parsing them and reading every field. */
@State(Scope.Thread)
public class KaitaiBenchmark extends Measured {

    @Param
    private BenchMessage message;

    private ToLongFunction<KaitaiStream> rival;
    private byte[] body;

    /** Loads the message and checks what Kaitai reads. */
    @Setup
    public void load() {
        rival = KaitaiRivals.of(message);
        body = message.body();
        Check.same(message, message.expectedSum(), read());
    }

    /** {@return the sum of all fields} */
    @Benchmark
    public long read() {
        return rival.applyAsLong(new ByteBufferKaitaiStream(body));
    }
}
