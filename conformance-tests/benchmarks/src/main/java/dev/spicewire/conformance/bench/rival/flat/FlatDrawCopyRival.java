// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.flat;

import dev.spicewire.codec.Copy;
import dev.spicewire.codec.DrawCopy;
import dev.spicewire.codec.Rect;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.flat.FlatDrawCopy;
import java.nio.ByteBuffer;
import java.util.List;

/** {@code draw_copy} in FlatBuffers. */
final class FlatDrawCopyRival extends FlatRival {

    private final DrawCopy value;
    private final byte[] pixels;

    FlatDrawCopyRival(DrawCopy value) {
        super(256 + value.wireSize());
        this.value = value;
        this.pixels = Payloads.pixels(value.data().srcBitmap());
    }

    @Override
    int table() {
        Copy copy = value.data();
        List<Rect> rects = Payloads.clipRects(value.base().clip());
        int vector = FlatDrawCopy.createPixelsVector(builder, pixels);
        FlatDrawCopy.startClipRectsVector(builder, rects.size());
        for (int i = rects.size() - 1; i >= 0; i--) {
            FlatParts.write(builder, rects.get(i));
        }
        int clip = builder.endVector();
        FlatDrawCopy.startFlatDrawCopy(builder);
        FlatDrawCopy.addBase(builder, FlatParts.write(builder, value.base()));
        FlatDrawCopy.addClipRects(builder, clip);
        FlatDrawCopy.addImage(builder, FlatParts.write(builder, copy.srcBitmap().descriptor()));
        FlatDrawCopy.addPixels(builder, vector);
        FlatDrawCopy.addSrcArea(builder, FlatParts.write(builder, copy.srcArea()));
        FlatDrawCopy.addRopDescriptor(builder, copy.ropDescriptor());
        FlatDrawCopy.addScaleMode(builder, copy.scaleModeValue());
        FlatDrawCopy.addMask(builder, FlatParts.write(builder, copy.mask()));
        return FlatDrawCopy.endFlatDrawCopy(builder);
    }

    @Override
    long sum(ByteBuffer bytes) {
        FlatDrawCopy in = FlatDrawCopy.getRootAsFlatDrawCopy(bytes);
        int count = in.clipRectsLength();
        int length = in.pixelsLength();
        long sum = FlatParts.sum(in.base()) + count + FlatParts.sum(in.image()) + length
                + Payloads.sum(length, in.pixels(0)) + FlatParts.sum(in.srcArea()) + in.ropDescriptor()
                + in.scaleMode() + FlatParts.sum(in.mask());
        for (int i = 0; i < count; i++) {
            sum += FlatParts.sum(in.clipRects(i));
        }
        return sum;
    }
}
