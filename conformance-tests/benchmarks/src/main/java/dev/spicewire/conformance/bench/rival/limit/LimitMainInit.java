// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.limit;

import dev.spicewire.codec.MainInit;

/** {@code main_init}, by hand. */
final class LimitMainInit extends LimitRival {

    private final MainInit value;

    LimitMainInit(MainInit value) {
        super(32);
        this.value = value;
    }

    @Override
    public int write() {
        byte[] out = bytes;
        Bytes.put32(out, 0, value.sessionId());
        Bytes.put32(out, 4, value.displayChannelsHint());
        Bytes.put32(out, 8, value.supportedMouseModes());
        Bytes.put32(out, 12, value.currentMouseMode());
        Bytes.put32(out, 16, value.agentConnected());
        Bytes.put32(out, 20, value.agentTokens());
        Bytes.put32(out, 24, value.multiMediaTime());
        Bytes.put32(out, 28, value.ramHint());
        return 32;
    }

    @Override
    public long read() {
        byte[] in = bytes;
        Bytes.need(in, 0, 32);
        return Bytes.u32(in, 0) + Bytes.u32(in, 4) + Bytes.u32(in, 8) + Bytes.u32(in, 12) + Bytes.u32(in, 16)
                + Bytes.u32(in, 20) + Bytes.u32(in, 24) + Bytes.u32(in, 28);
    }
}
