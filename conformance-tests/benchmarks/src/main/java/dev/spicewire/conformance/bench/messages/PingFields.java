package dev.spicewire.conformance.bench.messages;

import dev.spicewire.codec.Ping;
import java.nio.ByteBuffer;

/** Fields of {@code ping}. */
public final class PingFields implements MessageFields<Ping> {

    @Override
    public long validate(ByteBuffer body) {
        return Ping.view(body).id();
    }

    @Override
    public long sum(ByteBuffer body) {
        return sum(Ping.view(body), body);
    }

    @Override
    public Ping value(ByteBuffer body) {
        return Ping.read(body);
    }

    /** {@return the sum of all fields of a view over a body} */
    public static long sum(Ping.View view, ByteBuffer body) {
        return view.id() + view.timestamp() + Parts.payload(body, view.dataOffset(), view.dataLength());
    }
}
