// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.sbe;

import dev.spicewire.codec.Ping;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.sbe.PingDecoder;
import dev.spicewire.conformance.peers.sbe.PingEncoder;

/** {@code ping} in SBE. */
final class SbePing extends SbeRival {

    private final PingEncoder out = new PingEncoder();
    private final PingDecoder in = new PingDecoder();
    private final Ping value;
    private final byte[] ballast;

    SbePing(Ping value) {
        super(64 + value.wireSize());
        this.value = value;
        this.ballast = Payloads.bytes(value.data());
    }

    @Override
    public int write() {
        out.wrapAndApplyHeader(buffer, 0, headerOut).pingId(value.id()).timestamp(value.timestamp())
                .putBallast(ballast, 0, ballast.length);
        return out.limit();
    }

    @Override
    public long read() {
        in.wrapAndApplyHeader(buffer, 0, headerIn);
        long sum = in.pingId() + in.timestamp();
        in.wrapBallast(payload);
        return sum + payloadSum();
    }
}
