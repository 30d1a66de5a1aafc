// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.limit;

import dev.spicewire.codec.MouseMotion;

/** {@code mouse_motion}, by hand. */
final class LimitMouseMotion extends LimitRival {

    private final MouseMotion value;

    LimitMouseMotion(MouseMotion value) {
        super(10);
        this.value = value;
    }

    @Override
    public int write() {
        byte[] out = bytes;
        Bytes.put32(out, 0, value.dx());
        Bytes.put32(out, 4, value.dy());
        Bytes.put16(out, 8, value.buttonsState());
        return 10;
    }

    @Override
    public long read() {
        byte[] in = bytes;
        Bytes.need(in, 0, 10);
        return Bytes.i32(in, 0) + Bytes.i32(in, 4) + Bytes.u16(in, 8);
    }
}
