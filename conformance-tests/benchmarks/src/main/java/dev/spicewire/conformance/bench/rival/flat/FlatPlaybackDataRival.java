// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.flat;

import dev.spicewire.codec.PlaybackData;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.flat.FlatPlaybackData;
import java.nio.ByteBuffer;

/** {@code data} of the playback channel in FlatBuffers. */
final class FlatPlaybackDataRival extends FlatRival {

    private final PlaybackData value;
    private final byte[] audio;

    FlatPlaybackDataRival(PlaybackData value) {
        super(128 + value.wireSize());
        this.value = value;
        this.audio = Payloads.bytes(value.data());
    }

    @Override
    int table() {
        return FlatPlaybackData.createFlatPlaybackData(builder, value.time(),
                FlatPlaybackData.createAudioVector(builder, audio));
    }

    @Override
    long sum(ByteBuffer bytes) {
        FlatPlaybackData in = FlatPlaybackData.getRootAsFlatPlaybackData(bytes);
        return in.time() + Payloads.sum(in.audioLength(), in.audio(0));
    }
}
