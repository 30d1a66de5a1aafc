// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.writing;

import dev.spicewire.codec.PlaybackData;
import java.nio.ByteBuffer;

/** Writes {@code data} of the playback channel. */
public final class PlaybackDataWriting implements MessageWriting {

    private final PlaybackData.Writer writer = new PlaybackData.Writer();
    private final PlaybackData value;
    private final ByteBuffer payload;

    /** Takes the payloads out of the value. */
    public PlaybackDataWriting(PlaybackData value) {
        this.value = value;
        this.payload = value.data();
    }

    @Override
    public int write(ByteBuffer out) {
        return writer.wrap(out).time(value.time()).data(payload).finish();
    }
}
