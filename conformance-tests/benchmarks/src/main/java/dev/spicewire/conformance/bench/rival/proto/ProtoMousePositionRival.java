// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.proto;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import dev.spicewire.codec.MousePosition;
import dev.spicewire.conformance.peers.proto.ProtoMousePosition;

/** {@code mouse_position} in protobuf. */
final class ProtoMousePositionRival extends ProtoRival {

    private final MousePosition value;

    ProtoMousePositionRival(MousePosition value) {
        this.value = value;
    }

    @Override
    MessageLite build() {
        return ProtoMousePosition.newBuilder().setX((int) value.x()).setY((int) value.y())
                .setButtonsState(value.buttonsState()).setDisplayId(value.displayId()).build();
    }

    @Override
    long sum(byte[] bytes, int length) throws InvalidProtocolBufferException {
        ProtoMousePosition in = ProtoMousePosition.parser().parseFrom(bytes, 0, length);
        return u32(in.getX()) + u32(in.getY()) + in.getButtonsState() + in.getDisplayId();
    }
}
