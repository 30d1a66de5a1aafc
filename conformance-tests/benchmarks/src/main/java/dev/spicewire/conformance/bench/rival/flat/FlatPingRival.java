// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.flat;

import dev.spicewire.codec.Ping;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.flat.FlatPing;
import java.nio.ByteBuffer;

/** {@code ping} in FlatBuffers. */
final class FlatPingRival extends FlatRival {

    private final Ping value;
    private final byte[] ballast;

    FlatPingRival(Ping value) {
        super(128 + value.wireSize());
        this.value = value;
        this.ballast = Payloads.bytes(value.data());
    }

    @Override
    int table() {
        return FlatPing.createFlatPing(builder, value.id(), value.timestamp(),
                FlatPing.createBallastVector(builder, ballast));
    }

    @Override
    long sum(ByteBuffer bytes) {
        FlatPing in = FlatPing.getRootAsFlatPing(bytes);
        return in.id() + in.timestamp() + Payloads.sum(in.ballastLength(), in.ballast(0));
    }
}
