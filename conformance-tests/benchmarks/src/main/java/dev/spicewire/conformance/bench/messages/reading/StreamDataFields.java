// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.reading;

import dev.spicewire.codec.StreamData;
import dev.spicewire.codec.StreamDataHeader;
import java.nio.ByteBuffer;

/** Fields of {@code stream_data}. */
public final class StreamDataFields implements MessageFields<StreamData> {

    private final StreamData.View view = new StreamData.View();

    @Override
    public long validate(ByteBuffer body) {
        return StreamData.view(body).base().id();
    }

    @Override
    public long sum(ByteBuffer body) {
        return sum(StreamData.view(body));
    }

    @Override
    public long sumAgain(ByteBuffer body) {
        return sum(view.wrap(body));
    }

    @Override
    public StreamData value(ByteBuffer body) {
        return StreamData.read(body);
    }

    /** {@return the sum of all fields of a view over a body} */
    public static long sum(StreamData.View view) {
        StreamDataHeader.View base = view.base();
        int length = view.dataLength();
        return base.id() + base.multiMediaTime() + length + length
                + (length == 0 ? 0 : view.data(0) & 0xff);
    }
}
