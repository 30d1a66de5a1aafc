// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.flat;

import dev.spicewire.codec.DrawFill;
import dev.spicewire.codec.Fill;
import dev.spicewire.conformance.peers.flat.FlatDrawFill;
import java.nio.ByteBuffer;

/** {@code draw_fill} in FlatBuffers. */
final class FlatDrawFillRival extends FlatRival {

    private final DrawFill value;

    FlatDrawFillRival(DrawFill value) {
        super(256);
        this.value = value;
    }

    @Override
    int table() {
        Fill fill = value.data();
        FlatDrawFill.startFlatDrawFill(builder);
        FlatDrawFill.addBase(builder, FlatParts.write(builder, value.base()));
        FlatDrawFill.addBrush(builder, FlatParts.write(builder, fill.brush()));
        FlatDrawFill.addRopDescriptor(builder, fill.ropDescriptor());
        FlatDrawFill.addMask(builder, FlatParts.write(builder, fill.mask()));
        return FlatDrawFill.endFlatDrawFill(builder);
    }

    @Override
    long sum(ByteBuffer bytes) {
        FlatDrawFill in = FlatDrawFill.getRootAsFlatDrawFill(bytes);
        return FlatParts.sum(in.base()) + FlatParts.sum(in.brush()) + in.ropDescriptor() + FlatParts.sum(in.mask());
    }
}
