// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.flat;

import dev.spicewire.codec.MainInit;
import dev.spicewire.conformance.peers.flat.FlatMainInit;
import java.nio.ByteBuffer;

/** {@code main_init} in FlatBuffers. */
final class FlatMainInitRival extends FlatRival {

    private final MainInit value;

    FlatMainInitRival(MainInit value) {
        super(128);
        this.value = value;
    }

    @Override
    int table() {
        return FlatMainInit.createFlatMainInit(builder, value.sessionId(), value.displayChannelsHint(),
                value.supportedMouseModes(), value.currentMouseMode(), value.agentConnected(), value.agentTokens(),
                value.multiMediaTime(), value.ramHint());
    }

    @Override
    long sum(ByteBuffer bytes) {
        FlatMainInit in = FlatMainInit.getRootAsFlatMainInit(bytes);
        return in.sessionId() + in.displayChannelsHint() + in.supportedMouseModes() + in.currentMouseMode()
                + in.agentConnected() + in.agentTokens() + in.multiMediaTime() + in.ramHint();
    }
}
