// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.reading;

import dev.spicewire.codec.DrawFill;
import dev.spicewire.codec.Fill;
import java.nio.ByteBuffer;

/** Fields of {@code draw_fill}. */
public final class DrawFillFields implements MessageFields<DrawFill> {

    private final DrawFill.View view = new DrawFill.View();

    @Override
    public long validate(ByteBuffer body) {
        return DrawFill.view(body).base().surfaceId();
    }

    @Override
    public long sum(ByteBuffer body) {
        return sum(DrawFill.view(body));
    }

    @Override
    public long sumAgain(ByteBuffer body) {
        return sum(view.wrap(body));
    }

    @Override
    public DrawFill value(ByteBuffer body) {
        return DrawFill.read(body);
    }

    /** {@return the sum of all fields of a view over a body} */
    public static long sum(DrawFill.View view) {
        Fill.View fill = view.data();
        return Parts.base(view.base()) + Parts.brush(fill.brush()) + fill.ropDescriptor()
                + Parts.mask(fill.mask());
    }
}
