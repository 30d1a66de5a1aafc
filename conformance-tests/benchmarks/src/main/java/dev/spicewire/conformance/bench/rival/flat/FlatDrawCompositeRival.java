// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.flat;

import dev.spicewire.codec.Composite;
import dev.spicewire.codec.DrawComposite;
import dev.spicewire.codec.Image;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.flat.FlatDrawComposite;
import java.nio.ByteBuffer;

/** {@code draw_composite} in FlatBuffers. */
final class FlatDrawCompositeRival extends FlatRival {

    private final DrawComposite value;
    private final byte[] pixels;

    FlatDrawCompositeRival(DrawComposite value) {
        super(512 + value.wireSize());
        this.value = value;
        this.pixels = Payloads.pixels(value.data().srcBitmap());
    }

    @Override
    int table() {
        Composite composite = value.data();
        Image mask = ((Composite.A.MaskBitmap) composite.a()).maskBitmap();
        int vector = FlatDrawComposite.createPixelsVector(builder, pixels);
        FlatDrawComposite.startFlatDrawComposite(builder);
        FlatDrawComposite.addBase(builder, FlatParts.write(builder, value.base()));
        FlatDrawComposite.addFlags(builder, composite.flags());
        FlatDrawComposite.addSource(builder, FlatParts.write(builder, composite.srcBitmap().descriptor()));
        FlatDrawComposite.addPixels(builder, vector);
        FlatDrawComposite.addMask(builder, FlatParts.write(builder, mask.descriptor()));
        FlatDrawComposite.addMaskSurfaceId(builder, ((Image.U.Surface) mask.u()).surface().surfaceId());
        FlatDrawComposite.addSourceTransform(builder,
                FlatParts.write(builder, ((Composite.B.SrcTransform) composite.b()).srcTransform()));
        FlatDrawComposite.addMaskTransform(builder,
                FlatParts.write(builder, ((Composite.C.MaskTransform) composite.c()).maskTransform()));
        FlatDrawComposite.addSourceOrigin(builder, FlatParts.write(builder, composite.srcOrigin()));
        FlatDrawComposite.addMaskOrigin(builder, FlatParts.write(builder, composite.maskOrigin()));
        return FlatDrawComposite.endFlatDrawComposite(builder);
    }

    @Override
    long sum(ByteBuffer bytes) {
        FlatDrawComposite in = FlatDrawComposite.getRootAsFlatDrawComposite(bytes);
        int length = in.pixelsLength();
        return FlatParts.sum(in.base()) + in.flags() + FlatParts.sum(in.source()) + length
                + Payloads.sum(length, in.pixels(0)) + FlatParts.sum(in.mask()) + in.maskSurfaceId()
                + FlatParts.sum(in.sourceTransform()) + FlatParts.sum(in.maskTransform())
                + FlatParts.sum(in.sourceOrigin()) + FlatParts.sum(in.maskOrigin());
    }
}
