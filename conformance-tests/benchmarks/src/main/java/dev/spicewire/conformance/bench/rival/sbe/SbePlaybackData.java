// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.sbe;

import dev.spicewire.codec.PlaybackData;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.sbe.PlaybackDataDecoder;
import dev.spicewire.conformance.peers.sbe.PlaybackDataEncoder;

/** {@code data} of the playback channel in SBE. */
final class SbePlaybackData extends SbeRival {

    private final PlaybackDataEncoder out = new PlaybackDataEncoder();
    private final PlaybackDataDecoder in = new PlaybackDataDecoder();
    private final PlaybackData value;
    private final byte[] audio;

    SbePlaybackData(PlaybackData value) {
        super(64 + value.wireSize());
        this.value = value;
        this.audio = Payloads.bytes(value.data());
    }

    @Override
    public int write() {
        out.wrapAndApplyHeader(buffer, 0, headerOut).time(value.time()).putAudio(audio, 0, audio.length);
        return out.limit();
    }

    @Override
    public long read() {
        in.wrapAndApplyHeader(buffer, 0, headerIn);
        long sum = in.time();
        in.wrapAudio(payload);
        return sum + payloadSum();
    }
}
