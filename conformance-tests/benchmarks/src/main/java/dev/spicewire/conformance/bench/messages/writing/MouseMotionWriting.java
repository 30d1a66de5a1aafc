// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.writing;

import dev.spicewire.codec.MouseMotion;
import java.nio.ByteBuffer;

/** Writes {@code mouse_motion}. */
public final class MouseMotionWriting implements MessageWriting {

    private final MouseMotion.Writer writer = new MouseMotion.Writer();
    private final MouseMotion value;

    /** Writes this value. */
    public MouseMotionWriting(MouseMotion value) {
        this.value = value;
    }

    @Override
    public int write(ByteBuffer out) {
        return writer.wrap(out).dx(value.dx()).dy(value.dy()).buttonsState(value.buttonsState()).finish();
    }
}
