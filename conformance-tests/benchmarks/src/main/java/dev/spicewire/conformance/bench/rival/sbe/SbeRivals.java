// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.sbe;

import dev.spicewire.codec.ChannelsList;
import dev.spicewire.codec.CursorSet;
import dev.spicewire.codec.DrawComposite;
import dev.spicewire.codec.DrawCopy;
import dev.spicewire.codec.DrawFill;
import dev.spicewire.codec.DrawStroke;
import dev.spicewire.codec.DrawText;
import dev.spicewire.codec.MainInit;
import dev.spicewire.codec.MonitorsConfig;
import dev.spicewire.codec.MouseMotion;
import dev.spicewire.codec.MousePosition;
import dev.spicewire.codec.Ping;
import dev.spicewire.codec.PlaybackData;
import dev.spicewire.codec.SpicevmcServerCompressedData;
import dev.spicewire.codec.StreamData;
import dev.spicewire.conformance.bench.messages.BenchMessage;
import dev.spicewire.conformance.bench.rival.Rival;
import java.nio.ByteBuffer;

/** The benchmark messages in SBE. */
public final class SbeRivals {

    private SbeRivals() {
    }

    /** {@return a message in SBE, from its SPICE body} */
    public static Rival of(BenchMessage message, ByteBuffer body) {
        return switch (message) {
            case MAIN_INIT -> new SbeMainInit(MainInit.read(body));
            case PING_64, PING_16K -> new SbePing(Ping.read(body));
            case CHANNELS_LIST_8 -> new SbeChannelsList(ChannelsList.read(body));
            case MOUSE_MOTION -> new SbeMouseMotion(MouseMotion.read(body));
            case MOUSE_POSITION -> new SbeMousePosition(MousePosition.read(body));
            case CURSOR_SET_32X32 -> new SbeCursorSet(CursorSet.read(body));
            case DRAW_COPY_QUIC_4K, DRAW_COPY_LZ_64K_CLIP10 -> new SbeDrawCopy(DrawCopy.read(body));
            case DRAW_FILL_SOLID -> new SbeDrawFill(DrawFill.read(body));
            case DRAW_TEXT_16 -> new SbeDrawText(DrawText.read(body));
            case DRAW_STROKE_4 -> new SbeDrawStroke(DrawStroke.read(body));
            case DRAW_COMPOSITE -> new SbeDrawComposite(DrawComposite.read(body));
            case STREAM_DATA_16K -> new SbeStreamData(StreamData.read(body));
            case MONITORS_CONFIG_4 -> new SbeMonitorsConfig(MonitorsConfig.read(body));
            case PLAYBACK_DATA_4K -> new SbePlaybackData(PlaybackData.read(body));
            case COMPRESSED_DATA_4K -> new SbeCompressedData(SpicevmcServerCompressedData.read(body).body());
        };
    }
}
