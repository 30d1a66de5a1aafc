// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.proto;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import dev.spicewire.codec.DrawFill;
import dev.spicewire.codec.Fill;
import dev.spicewire.conformance.peers.proto.ProtoDrawFill;

/** {@code draw_fill} in protobuf. */
final class ProtoDrawFillRival extends ProtoRival {

    private final DrawFill value;

    ProtoDrawFillRival(DrawFill value) {
        this.value = value;
    }

    @Override
    MessageLite build() {
        Fill fill = value.data();
        return ProtoDrawFill.newBuilder().setBase(ProtoParts.base(value.base()))
                .setBrush(ProtoParts.brush(fill.brush())).setRopDescriptor(fill.ropDescriptor())
                .setMask(ProtoParts.mask(fill.mask())).build();
    }

    @Override
    long sum(byte[] bytes, int length) throws InvalidProtocolBufferException {
        ProtoDrawFill in = ProtoDrawFill.parser().parseFrom(bytes, 0, length);
        return ProtoParts.sum(in.getBase()) + ProtoParts.sum(in.getBrush()) + in.getRopDescriptor()
                + ProtoParts.sum(in.getMask());
    }
}
