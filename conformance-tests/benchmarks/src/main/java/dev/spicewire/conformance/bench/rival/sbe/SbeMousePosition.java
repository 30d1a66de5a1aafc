// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.sbe;

import dev.spicewire.codec.MousePosition;
import dev.spicewire.conformance.peers.sbe.MousePositionDecoder;
import dev.spicewire.conformance.peers.sbe.MousePositionEncoder;

/** {@code mouse_position} in SBE. */
final class SbeMousePosition extends SbeRival {

    private final MousePositionEncoder out = new MousePositionEncoder();
    private final MousePositionDecoder in = new MousePositionDecoder();
    private final MousePosition value;

    SbeMousePosition(MousePosition value) {
        super(64);
        this.value = value;
    }

    @Override
    public int write() {
        out.wrapAndApplyHeader(buffer, 0, headerOut).x(value.x()).y(value.y()).buttonsState(value.buttonsState())
                .displayId((short) value.displayId());
        return out.limit();
    }

    @Override
    public long read() {
        in.wrapAndApplyHeader(buffer, 0, headerIn);
        return in.x() + in.y() + in.buttonsState() + in.displayId();
    }
}
