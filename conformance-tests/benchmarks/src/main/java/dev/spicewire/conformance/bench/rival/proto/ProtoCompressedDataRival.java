// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.proto;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import dev.spicewire.codec.CompressedData;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.proto.ProtoCompressedData;

/** {@code compressed_data} in protobuf. */
final class ProtoCompressedDataRival extends ProtoRival {

    private final CompressedData value;
    private final ByteString packed;

    ProtoCompressedDataRival(CompressedData value) {
        this.value = value;
        this.packed = bytes(Payloads.bytes(value.compressedData()));
    }

    @Override
    MessageLite build() {
        return ProtoCompressedData.newBuilder().setType(value.typeValue())
                .setUncompressedSize((int) ((CompressedData.U.UncompressedSize) value.u()).uncompressedSize())
                .setPacked(packed).build();
    }

    @Override
    long sum(byte[] bytes, int length) throws InvalidProtocolBufferException {
        ProtoCompressedData in = ProtoCompressedData.parser().parseFrom(bytes, 0, length);
        return in.getType() + u32(in.getUncompressedSize()) + payload(in.getPacked());
    }
}
