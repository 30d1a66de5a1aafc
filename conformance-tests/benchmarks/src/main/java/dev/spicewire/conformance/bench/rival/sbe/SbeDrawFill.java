// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.sbe;

import dev.spicewire.codec.DrawFill;
import dev.spicewire.codec.Fill;
import dev.spicewire.conformance.peers.sbe.DrawFillDecoder;
import dev.spicewire.conformance.peers.sbe.DrawFillEncoder;

/** {@code draw_fill} in SBE. */
final class SbeDrawFill extends SbeRival {

    private final DrawFillEncoder out = new DrawFillEncoder();
    private final DrawFillDecoder in = new DrawFillDecoder();
    private final DrawFill value;

    SbeDrawFill(DrawFill value) {
        super(128);
        this.value = value;
    }

    @Override
    public int write() {
        Fill fill = value.data();
        out.wrapAndApplyHeader(buffer, 0, headerOut);
        SbeParts.write(out.drawBase(), value.base());
        SbeParts.write(out.brush(), fill.brush());
        out.ropDescriptor(fill.ropDescriptor());
        SbeParts.write(out.mask(), fill.mask());
        return out.limit();
    }

    @Override
    public long read() {
        in.wrapAndApplyHeader(buffer, 0, headerIn);
        return SbeParts.sum(in.drawBase()) + SbeParts.sum(in.brush()) + in.ropDescriptor() + SbeParts.sum(in.mask());
    }
}
