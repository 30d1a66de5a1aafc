// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.flat;

import dev.spicewire.codec.StreamData;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.flat.FlatStreamData;
import java.nio.ByteBuffer;

/** {@code stream_data} in FlatBuffers. */
final class FlatStreamDataRival extends FlatRival {

    private final StreamData value;
    private final byte[] frame;

    FlatStreamDataRival(StreamData value) {
        super(128 + value.wireSize());
        this.value = value;
        this.frame = Payloads.bytes(value.data());
    }

    @Override
    int table() {
        return FlatStreamData.createFlatStreamData(builder, value.base().id(), value.base().multiMediaTime(),
                FlatStreamData.createFrameVector(builder, frame));
    }

    @Override
    long sum(ByteBuffer bytes) {
        FlatStreamData in = FlatStreamData.getRootAsFlatStreamData(bytes);
        int length = in.frameLength();
        return in.id() + in.multiMediaTime() + length + Payloads.sum(length, in.frame(0));
    }
}
