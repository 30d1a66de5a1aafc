// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.reading;

import dev.spicewire.codec.Ping;
import java.nio.ByteBuffer;

/** Fields of {@code ping}. */
public final class PingFields implements MessageFields<Ping> {

    private final Ping.View view = new Ping.View();

    @Override
    public long validate(ByteBuffer body) {
        return Ping.view(body).id();
    }

    @Override
    public long sum(ByteBuffer body) {
        return sum(Ping.view(body));
    }

    @Override
    public long sumAgain(ByteBuffer body) {
        return sum(view.wrap(body));
    }

    @Override
    public Ping value(ByteBuffer body) {
        return Ping.read(body);
    }

    /** {@return the sum of all fields of a view over a body} */
    public static long sum(Ping.View view) {
        int length = view.dataLength();
        return view.id() + view.timestamp() + length + (length == 0 ? 0 : view.data(0) & 0xff);
    }
}
