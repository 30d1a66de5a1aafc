// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.sbe;

import dev.spicewire.codec.Composite;
import dev.spicewire.codec.DrawComposite;
import dev.spicewire.codec.Image;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.sbe.DrawCompositeDecoder;
import dev.spicewire.conformance.peers.sbe.DrawCompositeEncoder;

/** {@code draw_composite} in SBE. */
final class SbeDrawComposite extends SbeRival {

    private final DrawCompositeEncoder out = new DrawCompositeEncoder();
    private final DrawCompositeDecoder in = new DrawCompositeDecoder();
    private final DrawComposite value;
    private final byte[] pixels;

    SbeDrawComposite(DrawComposite value) {
        super(128 + value.wireSize());
        this.value = value;
        this.pixels = Payloads.pixels(value.data().srcBitmap());
    }

    @Override
    public int write() {
        Composite composite = value.data();
        Image mask = ((Composite.A.MaskBitmap) composite.a()).maskBitmap();
        out.wrapAndApplyHeader(buffer, 0, headerOut);
        SbeParts.write(out.drawBase(), value.base());
        out.flags(composite.flags());
        SbeParts.write(out.source(), composite.srcBitmap().descriptor());
        SbeParts.write(out.mask(), mask.descriptor());
        out.maskSurfaceId(((Image.U.Surface) mask.u()).surface().surfaceId());
        SbeParts.write(out.sourceTransform(), ((Composite.B.SrcTransform) composite.b()).srcTransform());
        SbeParts.write(out.maskTransform(), ((Composite.C.MaskTransform) composite.c()).maskTransform());
        SbeParts.write(out.sourceOrigin(), composite.srcOrigin());
        SbeParts.write(out.maskOrigin(), composite.maskOrigin());
        out.putPixels(pixels, 0, pixels.length);
        return out.limit();
    }

    @Override
    public long read() {
        in.wrapAndApplyHeader(buffer, 0, headerIn);
        long sum = SbeParts.sum(in.drawBase()) + in.flags() + SbeParts.sum(in.source()) + SbeParts.sum(in.mask())
                + in.maskSurfaceId() + SbeParts.sum(in.sourceTransform()) + SbeParts.sum(in.maskTransform())
                + SbeParts.sum(in.sourceOrigin()) + SbeParts.sum(in.maskOrigin());
        in.wrapPixels(payload);
        return sum + payload.capacity() + payloadSum();
    }
}
