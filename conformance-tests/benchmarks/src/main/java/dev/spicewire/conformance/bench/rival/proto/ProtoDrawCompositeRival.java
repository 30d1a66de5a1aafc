// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.proto;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import dev.spicewire.codec.Composite;
import dev.spicewire.codec.DrawComposite;
import dev.spicewire.codec.Image;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.proto.ProtoDrawComposite;

/** {@code draw_composite} in protobuf. */
final class ProtoDrawCompositeRival extends ProtoRival {

    private final DrawComposite value;
    private final ByteString pixels;

    ProtoDrawCompositeRival(DrawComposite value) {
        this.value = value;
        this.pixels = bytes(Payloads.pixels(value.data().srcBitmap()));
    }

    @Override
    MessageLite build() {
        Composite composite = value.data();
        Image mask = ((Composite.A.MaskBitmap) composite.a()).maskBitmap();
        return ProtoDrawComposite.newBuilder().setBase(ProtoParts.base(value.base()))
                .setFlags((int) composite.flags())
                .setSource(ProtoParts.descriptor(composite.srcBitmap().descriptor())).setPixels(pixels)
                .setMask(ProtoParts.descriptor(mask.descriptor()))
                .setMaskSurfaceId((int) ((Image.U.Surface) mask.u()).surface().surfaceId())
                .setSourceTransform(ProtoParts.transform(((Composite.B.SrcTransform) composite.b()).srcTransform()))
                .setMaskTransform(ProtoParts.transform(((Composite.C.MaskTransform) composite.c()).maskTransform()))
                .setSourceOrigin(ProtoParts.point(composite.srcOrigin().x(), composite.srcOrigin().y()))
                .setMaskOrigin(ProtoParts.point(composite.maskOrigin().x(), composite.maskOrigin().y())).build();
    }

    @Override
    long sum(byte[] bytes, int length) throws InvalidProtocolBufferException {
        ProtoDrawComposite in = ProtoDrawComposite.parser().parseFrom(bytes, 0, length);
        return ProtoParts.sum(in.getBase()) + u32(in.getFlags()) + ProtoParts.sum(in.getSource())
                + in.getPixels().size() + payload(in.getPixels()) + ProtoParts.sum(in.getMask())
                + u32(in.getMaskSurfaceId()) + ProtoParts.sum(in.getSourceTransform())
                + ProtoParts.sum(in.getMaskTransform()) + ProtoParts.sum(in.getSourceOrigin())
                + ProtoParts.sum(in.getMaskOrigin());
    }
}
