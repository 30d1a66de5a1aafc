// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.flat;

import dev.spicewire.codec.MouseMotion;
import dev.spicewire.conformance.peers.flat.FlatMouseMotion;
import java.nio.ByteBuffer;

/** {@code mouse_motion} in FlatBuffers. */
final class FlatMouseMotionRival extends FlatRival {

    private final MouseMotion value;

    FlatMouseMotionRival(MouseMotion value) {
        super(64);
        this.value = value;
    }

    @Override
    int table() {
        return FlatMouseMotion.createFlatMouseMotion(builder, value.dx(), value.dy(), value.buttonsState());
    }

    @Override
    long sum(ByteBuffer bytes) {
        FlatMouseMotion in = FlatMouseMotion.getRootAsFlatMouseMotion(bytes);
        return in.dx() + in.dy() + in.buttonsState();
    }
}
