// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.reading;

import dev.spicewire.codec.PlaybackData;
import java.nio.ByteBuffer;

/** Fields of {@code data}. */
public final class PlaybackDataFields implements MessageFields<PlaybackData> {

    private final PlaybackData.View view = new PlaybackData.View();

    @Override
    public long validate(ByteBuffer body) {
        return PlaybackData.view(body).time();
    }

    @Override
    public long sum(ByteBuffer body) {
        return sum(PlaybackData.view(body));
    }

    @Override
    public long sumAgain(ByteBuffer body) {
        return sum(view.wrap(body));
    }

    @Override
    public PlaybackData value(ByteBuffer body) {
        return PlaybackData.read(body);
    }

    /** {@return the sum of all fields of a view over a body} */
    public static long sum(PlaybackData.View view) {
        int length = view.dataLength();
        return view.time() + length + (length == 0 ? 0 : view.data(0) & 0xff);
    }
}
