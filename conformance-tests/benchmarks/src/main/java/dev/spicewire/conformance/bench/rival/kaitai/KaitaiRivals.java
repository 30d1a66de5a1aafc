// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.kaitai;

import dev.spicewire.conformance.bench.messages.BenchMessage;
import dev.spicewire.conformance.peers.kaitai.KaitaiSpice;
import io.kaitai.struct.KaitaiStream;
import java.util.function.ToLongFunction;

/** Kaitai Struct on the very bytes that the generated codecs read. It does not write. */
public final class KaitaiRivals {

    private KaitaiRivals() {
    }

    /** {@return what parses a message from a stream and adds up its fields} */
    public static ToLongFunction<KaitaiStream> of(BenchMessage message) {
        return switch (message) {
            case MAIN_INIT -> in -> KaitaiFields.mainInit(new KaitaiSpice.MainInit(in));
            case PING_64, PING_16K -> in -> KaitaiFields.ping(new KaitaiSpice.Ping(in));
            case CHANNELS_LIST_8 -> in -> KaitaiFields.channelsList(new KaitaiSpice.ChannelsList(in));
            case MOUSE_MOTION -> in -> KaitaiFields.mouseMotion(new KaitaiSpice.MouseMotion(in));
            case MOUSE_POSITION -> in -> KaitaiFields.mousePosition(new KaitaiSpice.MousePosition(in));
            case CURSOR_SET_32X32 -> in -> KaitaiFields.cursorSet(new KaitaiSpice.CursorSet(in));
            case DRAW_COPY_QUIC_4K, DRAW_COPY_LZ_64K_CLIP10 ->
                in -> KaitaiFields.drawCopy(new KaitaiSpice.DrawCopy(in));
            case DRAW_FILL_SOLID -> in -> KaitaiFields.drawFill(new KaitaiSpice.DrawFill(in));
            case DRAW_TEXT_16 -> in -> KaitaiFields.drawText(new KaitaiSpice.DrawText(in));
            case DRAW_STROKE_4 -> in -> KaitaiFields.drawStroke(new KaitaiSpice.DrawStroke(in));
            case DRAW_COMPOSITE -> in -> KaitaiFields.drawComposite(new KaitaiSpice.DrawComposite(in));
            case STREAM_DATA_16K -> in -> KaitaiFields.streamData(new KaitaiSpice.StreamData(in));
            case MONITORS_CONFIG_4 -> in -> KaitaiFields.monitorsConfig(new KaitaiSpice.MonitorsConfig(in));
            case PLAYBACK_DATA_4K -> in -> KaitaiFields.playbackData(new KaitaiSpice.PlaybackData(in));
            case COMPRESSED_DATA_4K -> in -> KaitaiFields.compressedData(new KaitaiSpice.CompressedData(in));
        };
    }
}
