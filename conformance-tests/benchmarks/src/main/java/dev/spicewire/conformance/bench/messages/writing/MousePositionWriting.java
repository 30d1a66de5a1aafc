// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.writing;

import dev.spicewire.codec.MousePosition;
import java.nio.ByteBuffer;

/** Writes {@code mouse_position}. */
public final class MousePositionWriting implements MessageWriting {

    private final MousePosition.Writer writer = new MousePosition.Writer();
    private final MousePosition value;

    /** Writes this value. */
    public MousePositionWriting(MousePosition value) {
        this.value = value;
    }

    @Override
    public int write(ByteBuffer out) {
        return writer.wrap(out).x(value.x()).y(value.y()).buttonsState(value.buttonsState())
                .displayId(value.displayId()).finish();
    }
}
