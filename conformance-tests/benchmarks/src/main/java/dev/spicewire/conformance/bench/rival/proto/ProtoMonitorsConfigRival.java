// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.proto;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import dev.spicewire.codec.Head;
import dev.spicewire.codec.MonitorsConfig;
import dev.spicewire.conformance.peers.proto.ProtoHead;
import dev.spicewire.conformance.peers.proto.ProtoMonitorsConfig;

/** {@code monitors_config} in protobuf. */
final class ProtoMonitorsConfigRival extends ProtoRival {

    private final MonitorsConfig value;

    ProtoMonitorsConfigRival(MonitorsConfig value) {
        this.value = value;
    }

    @Override
    MessageLite build() {
        ProtoMonitorsConfig.Builder message = ProtoMonitorsConfig.newBuilder().setMaxAllowed(value.maxAllowed());
        for (Head head : value.heads()) {
            message.addHeads(ProtoHead.newBuilder().setMonitorId((int) head.monitorId())
                    .setSurfaceId((int) head.surfaceId()).setWidth((int) head.width()).setHeight((int) head.height())
                    .setX((int) head.x()).setY((int) head.y()).setFlags((int) head.flags()));
        }
        return message.build();
    }

    @Override
    long sum(byte[] bytes, int length) throws InvalidProtocolBufferException {
        ProtoMonitorsConfig in = ProtoMonitorsConfig.parser().parseFrom(bytes, 0, length);
        int count = in.getHeadsCount();
        long sum = in.getMaxAllowed() + count;
        for (int i = 0; i < count; i++) {
            ProtoHead head = in.getHeads(i);
            sum += u32(head.getMonitorId()) + u32(head.getSurfaceId()) + u32(head.getWidth()) + u32(head.getHeight())
                    + u32(head.getX()) + u32(head.getY()) + u32(head.getFlags());
        }
        return sum;
    }
}
