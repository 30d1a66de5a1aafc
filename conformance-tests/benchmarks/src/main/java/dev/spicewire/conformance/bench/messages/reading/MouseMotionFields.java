// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.reading;

import dev.spicewire.codec.MouseMotion;
import java.nio.ByteBuffer;

/** Fields of {@code mouse_motion}. */
public final class MouseMotionFields implements MessageFields<MouseMotion> {

    private final MouseMotion.View view = new MouseMotion.View();

    @Override
    public long validate(ByteBuffer body) {
        return MouseMotion.view(body).dx();
    }

    @Override
    public long sum(ByteBuffer body) {
        return sum(MouseMotion.view(body));
    }

    @Override
    public long sumAgain(ByteBuffer body) {
        return sum(view.wrap(body));
    }

    @Override
    public MouseMotion value(ByteBuffer body) {
        return MouseMotion.read(body);
    }

    /** {@return the sum of all fields of a view over a body} */
    public static long sum(MouseMotion.View view) {
        return view.dx() + view.dy() + view.buttonsState();
    }
}
