// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.reading;

import dev.spicewire.codec.MousePosition;
import java.nio.ByteBuffer;

/** Fields of {@code mouse_position}. */
public final class MousePositionFields implements MessageFields<MousePosition> {

    private final MousePosition.View view = new MousePosition.View();

    @Override
    public long validate(ByteBuffer body) {
        return MousePosition.view(body).x();
    }

    @Override
    public long sum(ByteBuffer body) {
        return sum(MousePosition.view(body));
    }

    @Override
    public long sumAgain(ByteBuffer body) {
        return sum(view.wrap(body));
    }

    @Override
    public MousePosition value(ByteBuffer body) {
        return MousePosition.read(body);
    }

    /** {@return the sum of all fields of a view over a body} */
    public static long sum(MousePosition.View view) {
        return view.x() + view.y() + view.buttonsState() + view.displayId();
    }
}
