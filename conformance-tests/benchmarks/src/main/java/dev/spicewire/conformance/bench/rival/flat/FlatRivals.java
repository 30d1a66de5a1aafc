// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.flat;

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

/** The benchmark messages in FlatBuffers. */
public final class FlatRivals {

    private FlatRivals() {
    }

    /** {@return a message in FlatBuffers, from its SPICE body} */
    public static Rival of(BenchMessage message, ByteBuffer body) {
        return switch (message) {
            case MAIN_INIT -> new FlatMainInitRival(MainInit.read(body));
            case PING_64, PING_16K -> new FlatPingRival(Ping.read(body));
            case CHANNELS_LIST_8 -> new FlatChannelsListRival(ChannelsList.read(body));
            case MOUSE_MOTION -> new FlatMouseMotionRival(MouseMotion.read(body));
            case MOUSE_POSITION -> new FlatMousePositionRival(MousePosition.read(body));
            case CURSOR_SET_32X32 -> new FlatCursorSetRival(CursorSet.read(body));
            case DRAW_COPY_QUIC_4K, DRAW_COPY_LZ_64K_CLIP10 -> new FlatDrawCopyRival(DrawCopy.read(body));
            case DRAW_FILL_SOLID -> new FlatDrawFillRival(DrawFill.read(body));
            case DRAW_TEXT_16 -> new FlatDrawTextRival(DrawText.read(body));
            case DRAW_STROKE_4 -> new FlatDrawStrokeRival(DrawStroke.read(body));
            case DRAW_COMPOSITE -> new FlatDrawCompositeRival(DrawComposite.read(body));
            case STREAM_DATA_16K -> new FlatStreamDataRival(StreamData.read(body));
            case MONITORS_CONFIG_4 -> new FlatMonitorsConfigRival(MonitorsConfig.read(body));
            case PLAYBACK_DATA_4K -> new FlatPlaybackDataRival(PlaybackData.read(body));
            case COMPRESSED_DATA_4K -> new FlatCompressedDataRival(SpicevmcServerCompressedData.read(body).body());
        };
    }
}
