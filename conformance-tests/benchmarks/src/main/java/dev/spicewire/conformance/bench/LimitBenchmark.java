// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import dev.spicewire.conformance.bench.messages.BenchMessage;
import dev.spicewire.conformance.bench.rival.Rival;
import dev.spicewire.conformance.bench.rival.limit.LimitRival;
import dev.spicewire.conformance.bench.rival.limit.LimitRivals;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Code written by hand for one message each, at absolute offsets in a byte array: what generated code is held against.
 */
@State(Scope.Thread)
public class LimitBenchmark extends Measured {

    @Param({"MAIN_INIT", "MOUSE_MOTION", "DRAW_COPY_QUIC_4K", "DRAW_COPY_LZ_64K_CLIP10", "DRAW_TEXT_16",
        "MONITORS_CONFIG_4"})
    private BenchMessage message;

    private Rival rival;

    /** Writes the message once, and checks the bytes and what is read from them. */
    @Setup
    public void load() {
        byte[] body = message.body();
        LimitRival limit = LimitRivals.of(message, ByteBuffer.wrap(body));
        Check.same(message, body.length, limit.write());
        Check.same(message, -1, Arrays.mismatch(body, limit.bytes()));
        Check.same(message, message.expectedSum(), limit.read());
        rival = limit;
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
