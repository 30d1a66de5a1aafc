// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.proto;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import dev.spicewire.codec.Ping;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.proto.ProtoPing;

/** {@code ping} in protobuf. */
final class ProtoPingRival extends ProtoRival {

    private final Ping value;
    private final ByteString ballast;

    ProtoPingRival(Ping value) {
        this.value = value;
        this.ballast = bytes(Payloads.bytes(value.data()));
    }

    @Override
    MessageLite build() {
        return ProtoPing.newBuilder().setId((int) value.id()).setTimestamp(value.timestamp()).setBallast(ballast)
                .build();
    }

    @Override
    long sum(byte[] bytes, int length) throws InvalidProtocolBufferException {
        ProtoPing in = ProtoPing.parser().parseFrom(bytes, 0, length);
        return u32(in.getId()) + in.getTimestamp() + payload(in.getBallast());
    }
}
