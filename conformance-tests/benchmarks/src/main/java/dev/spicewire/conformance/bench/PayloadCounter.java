// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import dev.spicewire.codec.CursorSet;
import dev.spicewire.codec.DrawCopy;
import dev.spicewire.codec.Image;
import dev.spicewire.codec.Ping;
import dev.spicewire.codec.PlaybackData;
import dev.spicewire.codec.StreamData;
import dev.spicewire.conformance.bench.messages.BenchMessage;

/** Looks for payloads only, as a recorder of video and sound would. */
final class PayloadCounter extends MixHandler {

    @Override
    long expected(BenchMessage message) {
        return switch (message) {
            case DRAW_COPY_QUIC_4K, CURSOR_SET_32X32, PLAYBACK_DATA_4K -> 4096;
            case DRAW_COPY_LZ_64K_CLIP10 -> 65536;
            case STREAM_DATA_16K -> 16384;
            case PING_64 -> 64;
            default -> 0;
        };
    }

    @Override
    public void onDrawCopy(DrawCopy.View message) {
        Image.View image = message.data().srcBitmap();
        switch (image.uCase()) {
            case QUIC -> add(image.quic().dataLength());
            case LZ_RGB -> add(image.lzRgb().dataLength());
            default -> add(0);
        }
    }

    @Override
    public void onStreamData(StreamData.View message) {
        add(message.dataLength());
    }

    @Override
    public void onPing(Ping.View message) {
        add(message.dataLength());
    }

    @Override
    public void onCursorSet(CursorSet.View message) {
        add(message.cursor().dataLength());
    }

    @Override
    public void onPlaybackData(PlaybackData.View message) {
        add(message.dataLength());
    }
}
