// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.proto;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import dev.spicewire.codec.StreamData;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.proto.ProtoStreamData;

/** {@code stream_data} in protobuf. */
final class ProtoStreamDataRival extends ProtoRival {

    private final StreamData value;
    private final ByteString frame;

    ProtoStreamDataRival(StreamData value) {
        this.value = value;
        this.frame = bytes(Payloads.bytes(value.data()));
    }

    @Override
    MessageLite build() {
        return ProtoStreamData.newBuilder().setId((int) value.base().id())
                .setMultiMediaTime((int) value.base().multiMediaTime()).setFrame(frame).build();
    }

    @Override
    long sum(byte[] bytes, int length) throws InvalidProtocolBufferException {
        ProtoStreamData in = ProtoStreamData.parser().parseFrom(bytes, 0, length);
        return u32(in.getId()) + u32(in.getMultiMediaTime()) + in.getFrame().size() + payload(in.getFrame());
    }
}
