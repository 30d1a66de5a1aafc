// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import dev.spicewire.codec.CursorServerDispatcher;
import dev.spicewire.codec.DisplayServerDispatcher;
import dev.spicewire.codec.MainServerDispatcher;
import dev.spicewire.codec.PlaybackServerDispatcher;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.conformance.bench.messages.BenchMessage;
import dev.spicewire.conformance.bench.messages.Memory;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * 256 messages of four channels in an order that no branch predictor knows, each for one of three handlers of different
 * classes: what a busy client sees, and every call of a handler is megamorphic.
 */
final class TrafficMix {

    /** Number of messages. */
    static final int MESSAGES = 256;

    private static final long SEED = 20261122;

    /** How many of 100 messages are of a kind: drawing dominates, as in recorded sessions. */
    private static final Map<BenchMessage, Integer> WEIGHTS = new EnumMap<>(Map.of(
            BenchMessage.DRAW_COPY_QUIC_4K, 34, BenchMessage.DRAW_COPY_LZ_64K_CLIP10, 10,
            BenchMessage.DRAW_FILL_SOLID, 16, BenchMessage.DRAW_TEXT_16, 8, BenchMessage.DRAW_STROKE_4, 3,
            BenchMessage.DRAW_COMPOSITE, 4, BenchMessage.STREAM_DATA_16K, 8, BenchMessage.PING_64, 3,
            BenchMessage.CURSOR_SET_32X32, 4, BenchMessage.PLAYBACK_DATA_4K, 10));

    private final List<MixHandler> handlers = List.of(new FieldSummer(), new PayloadCounter(), new AreaSummer());
    private final DisplayServerDispatcher display = new DisplayServerDispatcher();
    private final MainServerDispatcher main = new MainServerDispatcher();
    private final CursorServerDispatcher cursor = new CursorServerDispatcher();
    private final PlaybackServerDispatcher playback = new PlaybackServerDispatcher();
    private final Envelope[] envelopes = new Envelope[MESSAGES];
    private long expected;

    private record Envelope(int channel, int id, ByteBuffer body, MixHandler handler) {
    }

    TrafficMix(Memory memory) {
        Map<BenchMessage, ByteBuffer[]> bodies = new EnumMap<>(BenchMessage.class);
        WEIGHTS.keySet().forEach(message -> bodies.put(message, memory.buffers(message.body())));
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < MESSAGES; i++) {
            BenchMessage message = pick(random.nextInt(100));
            MixHandler handler = handlers.get(random.nextInt(handlers.size()));
            ByteBuffer[] copies = bodies.get(message);
            envelopes[i] = new Envelope(message.channelType(), message.id(),
                    copies[random.nextInt(copies.length)], handler);
            expected += handler.expected(message);
        }
    }

    private static BenchMessage pick(int percentile) {
        int left = percentile;
        for (Map.Entry<BenchMessage, Integer> weight : WEIGHTS.entrySet()) {
            left -= weight.getValue();
            if (left < 0) {
                return weight.getKey();
            }
        }
        throw new IllegalStateException("the weights are not 100 together");
    }

    /** {@return what {@link #dispatch} has to arrive at} */
    long expected() {
        return expected;
    }

    /** {@return what the handlers made of all messages} */
    long dispatch() {
        for (Envelope envelope : envelopes) {
            MixHandler handler = envelope.handler();
            switch (envelope.channel()) {
                case SpiceChannels.MAIN -> main.dispatch(envelope.id(), envelope.body(), handler);
                case SpiceChannels.DISPLAY -> display.dispatch(envelope.id(), envelope.body(), handler);
                case SpiceChannels.CURSOR -> cursor.dispatch(envelope.id(), envelope.body(), handler);
                case SpiceChannels.PLAYBACK -> playback.dispatch(envelope.id(), envelope.body(), handler);
                default -> throw new IllegalStateException("the mix has no channel " + envelope.channel());
            }
        }
        long result = 0;
        for (int i = 0; i < handlers.size(); i++) {
            result += handlers.get(i).take();
        }
        return result;
    }
}
