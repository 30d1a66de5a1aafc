// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.sbe;

import dev.spicewire.codec.MainInit;
import dev.spicewire.conformance.peers.sbe.MainInitDecoder;
import dev.spicewire.conformance.peers.sbe.MainInitEncoder;

/** {@code main_init} in SBE. */
final class SbeMainInit extends SbeRival {

    private final MainInitEncoder out = new MainInitEncoder();
    private final MainInitDecoder in = new MainInitDecoder();
    private final MainInit value;

    SbeMainInit(MainInit value) {
        super(64);
        this.value = value;
    }

    @Override
    public int write() {
        out.wrapAndApplyHeader(buffer, 0, headerOut).sessionId(value.sessionId())
                .displayChannelsHint(value.displayChannelsHint()).supportedMouseModes(value.supportedMouseModes())
                .currentMouseMode(value.currentMouseMode()).agentConnected(value.agentConnected())
                .agentTokens(value.agentTokens()).multiMediaTime(value.multiMediaTime()).ramHint(value.ramHint());
        return out.limit();
    }

    @Override
    public long read() {
        in.wrapAndApplyHeader(buffer, 0, headerIn);
        return in.sessionId() + in.displayChannelsHint() + in.supportedMouseModes() + in.currentMouseMode()
                + in.agentConnected() + in.agentTokens() + in.multiMediaTime() + in.ramHint();
    }
}
