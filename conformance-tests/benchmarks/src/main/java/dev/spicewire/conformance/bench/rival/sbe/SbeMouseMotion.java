// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.sbe;

import dev.spicewire.codec.MouseMotion;
import dev.spicewire.conformance.peers.sbe.MouseMotionDecoder;
import dev.spicewire.conformance.peers.sbe.MouseMotionEncoder;

/** {@code mouse_motion} in SBE. */
final class SbeMouseMotion extends SbeRival {

    private final MouseMotionEncoder out = new MouseMotionEncoder();
    private final MouseMotionDecoder in = new MouseMotionDecoder();
    private final MouseMotion value;

    SbeMouseMotion(MouseMotion value) {
        super(64);
        this.value = value;
    }

    @Override
    public int write() {
        out.wrapAndApplyHeader(buffer, 0, headerOut).dx(value.dx()).dy(value.dy()).buttonsState(value.buttonsState());
        return out.limit();
    }

    @Override
    public long read() {
        in.wrapAndApplyHeader(buffer, 0, headerIn);
        return in.dx() + in.dy() + in.buttonsState();
    }
}
