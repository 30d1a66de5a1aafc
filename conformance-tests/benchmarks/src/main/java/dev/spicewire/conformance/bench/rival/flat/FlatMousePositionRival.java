// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.flat;

import dev.spicewire.codec.MousePosition;
import dev.spicewire.conformance.peers.flat.FlatMousePosition;
import java.nio.ByteBuffer;

/** {@code mouse_position} in FlatBuffers. */
final class FlatMousePositionRival extends FlatRival {

    private final MousePosition value;

    FlatMousePositionRival(MousePosition value) {
        super(64);
        this.value = value;
    }

    @Override
    int table() {
        return FlatMousePosition.createFlatMousePosition(builder, value.x(), value.y(), value.buttonsState(),
                value.displayId());
    }

    @Override
    long sum(ByteBuffer bytes) {
        FlatMousePosition in = FlatMousePosition.getRootAsFlatMousePosition(bytes);
        return in.x() + in.y() + in.buttonsState() + in.displayId();
    }
}
