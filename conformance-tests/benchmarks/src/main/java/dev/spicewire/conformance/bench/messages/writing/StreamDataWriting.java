// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.writing;

import dev.spicewire.codec.StreamData;
import java.nio.ByteBuffer;

/** Writes {@code stream_data}. */
public final class StreamDataWriting implements MessageWriting {

    private final StreamData.Writer writer = new StreamData.Writer();
    private final StreamData value;
    private final ByteBuffer payload;

    /** Takes the payloads out of the value. */
    public StreamDataWriting(StreamData value) {
        this.value = value;
        this.payload = value.data();
    }

    @Override
    public int write(ByteBuffer out) {
        writer.wrap(out).base().id(value.base().id()).multiMediaTime(value.base().multiMediaTime());
        return writer.data(payload).finish();
    }
}
