// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.proto;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import dev.spicewire.codec.PlaybackData;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.proto.ProtoPlaybackData;

/** {@code data} of the playback channel in protobuf. */
final class ProtoPlaybackDataRival extends ProtoRival {

    private final PlaybackData value;
    private final ByteString audio;

    ProtoPlaybackDataRival(PlaybackData value) {
        this.value = value;
        this.audio = bytes(Payloads.bytes(value.data()));
    }

    @Override
    MessageLite build() {
        return ProtoPlaybackData.newBuilder().setTime((int) value.time()).setAudio(audio).build();
    }

    @Override
    long sum(byte[] bytes, int length) throws InvalidProtocolBufferException {
        ProtoPlaybackData in = ProtoPlaybackData.parser().parseFrom(bytes, 0, length);
        return u32(in.getTime()) + payload(in.getAudio());
    }
}
