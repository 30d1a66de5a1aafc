// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.limit;

import dev.spicewire.codec.DrawCopy;
import dev.spicewire.codec.DrawText;
import dev.spicewire.codec.MainInit;
import dev.spicewire.codec.MonitorsConfig;
import dev.spicewire.codec.MouseMotion;
import dev.spicewire.conformance.bench.messages.BenchMessage;
import java.nio.ByteBuffer;

/**
 * The limit: what a person would write for one kind of message who knows all offsets and checks no more than is needed
 * to stay inside the array.
 */
public final class LimitRivals {

    private LimitRivals() {
    }

    /**
     * Makes a hand-written codec.
     *
     * @throws IllegalArgumentException if nobody wrote one for this message
     */
    public static LimitRival of(BenchMessage message, ByteBuffer body) {
        return switch (message) {
            case MAIN_INIT -> new LimitMainInit(MainInit.read(body));
            case MOUSE_MOTION -> new LimitMouseMotion(MouseMotion.read(body));
            case MONITORS_CONFIG_4 -> new LimitMonitorsConfig(MonitorsConfig.read(body));
            case DRAW_COPY_QUIC_4K, DRAW_COPY_LZ_64K_CLIP10 -> new LimitDrawCopy(DrawCopy.read(body));
            case DRAW_TEXT_16 -> new LimitDrawText(DrawText.read(body));
            default -> throw new IllegalArgumentException("no hand-written codec for " + message);
        };
    }
}
