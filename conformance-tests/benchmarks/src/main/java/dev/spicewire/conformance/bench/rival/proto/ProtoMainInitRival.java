// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.proto;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import dev.spicewire.codec.MainInit;
import dev.spicewire.conformance.peers.proto.ProtoMainInit;

/** {@code main_init} in protobuf. */
final class ProtoMainInitRival extends ProtoRival {

    private final MainInit value;

    ProtoMainInitRival(MainInit value) {
        this.value = value;
    }

    @Override
    MessageLite build() {
        return ProtoMainInit.newBuilder().setSessionId((int) value.sessionId())
                .setDisplayChannelsHint((int) value.displayChannelsHint())
                .setSupportedMouseModes((int) value.supportedMouseModes())
                .setCurrentMouseMode((int) value.currentMouseMode()).setAgentConnected((int) value.agentConnected())
                .setAgentTokens((int) value.agentTokens()).setMultiMediaTime((int) value.multiMediaTime())
                .setRamHint((int) value.ramHint()).build();
    }

    @Override
    long sum(byte[] bytes, int length) throws InvalidProtocolBufferException {
        ProtoMainInit in = ProtoMainInit.parser().parseFrom(bytes, 0, length);
        return u32(in.getSessionId()) + u32(in.getDisplayChannelsHint()) + u32(in.getSupportedMouseModes())
                + u32(in.getCurrentMouseMode()) + u32(in.getAgentConnected()) + u32(in.getAgentTokens())
                + u32(in.getMultiMediaTime()) + u32(in.getRamHint());
    }
}
