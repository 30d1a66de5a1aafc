// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.writing;

import dev.spicewire.codec.Ping;
import java.nio.ByteBuffer;

/** Writes {@code ping}. */
public final class PingWriting implements MessageWriting {

    private final Ping.Writer writer = new Ping.Writer();
    private final Ping value;
    private final ByteBuffer payload;

    /** Takes the payloads out of the value. */
    public PingWriting(Ping value) {
        this.value = value;
        this.payload = value.data();
    }

    @Override
    public int write(ByteBuffer out) {
        return writer.wrap(out).id(value.id()).timestamp(value.timestamp()).data(payload).finish();
    }
}
