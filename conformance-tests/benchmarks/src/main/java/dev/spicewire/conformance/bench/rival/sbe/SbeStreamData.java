// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.sbe;

import dev.spicewire.codec.StreamData;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.sbe.StreamDataDecoder;
import dev.spicewire.conformance.peers.sbe.StreamDataEncoder;

/** {@code stream_data} in SBE. */
final class SbeStreamData extends SbeRival {

    private final StreamDataEncoder out = new StreamDataEncoder();
    private final StreamDataDecoder in = new StreamDataDecoder();
    private final StreamData value;
    private final byte[] frame;

    SbeStreamData(StreamData value) {
        super(64 + value.wireSize());
        this.value = value;
        this.frame = Payloads.bytes(value.data());
    }

    @Override
    public int write() {
        out.wrapAndApplyHeader(buffer, 0, headerOut).streamId(value.base().id())
                .multiMediaTime(value.base().multiMediaTime()).putFrame(frame, 0, frame.length);
        return out.limit();
    }

    @Override
    public long read() {
        in.wrapAndApplyHeader(buffer, 0, headerIn);
        long sum = in.streamId() + in.multiMediaTime();
        in.wrapFrame(payload);
        return sum + payload.capacity() + payloadSum();
    }
}
