// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.flat;

import dev.spicewire.codec.CompressedData;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.flat.FlatCompressedData;
import java.nio.ByteBuffer;

/** {@code compressed_data} in FlatBuffers. */
final class FlatCompressedDataRival extends FlatRival {

    private final CompressedData value;
    private final byte[] packed;

    FlatCompressedDataRival(CompressedData value) {
        super(128 + value.wireSize());
        this.value = value;
        this.packed = Payloads.bytes(value.compressedData());
    }

    @Override
    int table() {
        return FlatCompressedData.createFlatCompressedData(builder, value.typeValue(),
                ((CompressedData.U.UncompressedSize) value.u()).uncompressedSize(),
                FlatCompressedData.createPackedVector(builder, packed));
    }

    @Override
    long sum(ByteBuffer bytes) {
        FlatCompressedData in = FlatCompressedData.getRootAsFlatCompressedData(bytes);
        return in.type() + in.uncompressedSize() + Payloads.sum(in.packedLength(), in.packed(0));
    }
}
