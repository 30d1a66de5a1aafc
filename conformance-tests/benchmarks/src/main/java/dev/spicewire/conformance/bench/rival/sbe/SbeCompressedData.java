// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.sbe;

import dev.spicewire.codec.CompressedData;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.sbe.CompressedDataDecoder;
import dev.spicewire.conformance.peers.sbe.CompressedDataEncoder;

/** {@code compressed_data} in SBE. */
final class SbeCompressedData extends SbeRival {

    private final CompressedDataEncoder out = new CompressedDataEncoder();
    private final CompressedDataDecoder in = new CompressedDataDecoder();
    private final CompressedData value;
    private final byte[] packed;

    SbeCompressedData(CompressedData value) {
        super(64 + value.wireSize());
        this.value = value;
        this.packed = Payloads.bytes(value.compressedData());
    }

    @Override
    public int write() {
        out.wrapAndApplyHeader(buffer, 0, headerOut).compression((short) value.typeValue())
                .uncompressedSize(((CompressedData.U.UncompressedSize) value.u()).uncompressedSize())
                .putPacked(packed, 0, packed.length);
        return out.limit();
    }

    @Override
    public long read() {
        in.wrapAndApplyHeader(buffer, 0, headerIn);
        long sum = in.compression() + in.uncompressedSize();
        in.wrapPacked(payload);
        return sum + payloadSum();
    }
}
