// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.reading;

import dev.spicewire.codec.Copy;
import dev.spicewire.codec.DrawCopy;
import java.nio.ByteBuffer;

/** Fields of {@code draw_copy}. */
public final class DrawCopyFields implements MessageFields<DrawCopy> {

    private final DrawCopy.View view = new DrawCopy.View();

    @Override
    public long validate(ByteBuffer body) {
        return DrawCopy.view(body).base().surfaceId();
    }

    @Override
    public long sum(ByteBuffer body) {
        return sum(DrawCopy.view(body));
    }

    @Override
    public long sumAgain(ByteBuffer body) {
        return sum(view.wrap(body));
    }

    @Override
    public DrawCopy value(ByteBuffer body) {
        return DrawCopy.read(body);
    }

    /** {@return the sum of all fields of a view over a body} */
    public static long sum(DrawCopy.View view) {
        Copy.View copy = view.data();
        long sum = Parts.base(view.base()) + Parts.rect(copy.srcArea()) + copy.ropDescriptor() + copy.scaleModeValue()
                + Parts.mask(copy.mask());
        return copy.hasSrcBitmap() ? sum + Parts.image(copy.srcBitmap()) : sum;
    }
}
