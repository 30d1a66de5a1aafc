// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.proto;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import dev.spicewire.codec.MouseMotion;
import dev.spicewire.conformance.peers.proto.ProtoMouseMotion;

/** {@code mouse_motion} in protobuf. */
final class ProtoMouseMotionRival extends ProtoRival {

    private final MouseMotion value;

    ProtoMouseMotionRival(MouseMotion value) {
        this.value = value;
    }

    @Override
    MessageLite build() {
        return ProtoMouseMotion.newBuilder().setDx(value.dx()).setDy(value.dy()).setButtonsState(value.buttonsState())
                .build();
    }

    @Override
    long sum(byte[] bytes, int length) throws InvalidProtocolBufferException {
        ProtoMouseMotion in = ProtoMouseMotion.parser().parseFrom(bytes, 0, length);
        return in.getDx() + in.getDy() + in.getButtonsState();
    }
}
