// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.flat;

import com.google.flatbuffers.FlatBufferBuilder;
import dev.spicewire.conformance.bench.rival.Rival;
import java.nio.ByteBuffer;

/** A message in FlatBuffers' format; one builder is used again and again. */
abstract class FlatRival implements Rival {

    final FlatBufferBuilder builder;
    private ByteBuffer written;

    FlatRival(int capacity) {
        builder = new FlatBufferBuilder(capacity);
    }

    /** {@return the offset of the root table, written into the cleared builder} */
    abstract int table();

    /** {@return the sum of all fields of a root table} */
    abstract long sum(ByteBuffer bytes);

    @Override
    public int write() {
        builder.clear();
        builder.finish(table());
        written = builder.dataBuffer();
        return written.remaining();
    }

    @Override
    public long read() {
        return sum(written);
    }
}
