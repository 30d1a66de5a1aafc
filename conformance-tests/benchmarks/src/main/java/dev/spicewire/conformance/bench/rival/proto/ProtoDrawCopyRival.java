// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.proto;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import dev.spicewire.codec.Copy;
import dev.spicewire.codec.DrawCopy;
import dev.spicewire.codec.Rect;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.proto.ProtoDrawCopy;

/** {@code draw_copy} in protobuf. */
final class ProtoDrawCopyRival extends ProtoRival {

    private final DrawCopy value;
    private final ByteString pixels;

    ProtoDrawCopyRival(DrawCopy value) {
        this.value = value;
        this.pixels = bytes(Payloads.pixels(value.data().srcBitmap()));
    }

    @Override
    MessageLite build() {
        Copy copy = value.data();
        ProtoDrawCopy.Builder message = ProtoDrawCopy.newBuilder().setBase(ProtoParts.base(value.base()))
                .setImage(ProtoParts.descriptor(copy.srcBitmap().descriptor())).setPixels(pixels)
                .setSrcArea(ProtoParts.rect(copy.srcArea())).setRopDescriptor(copy.ropDescriptor())
                .setScaleMode(copy.scaleModeValue()).setMask(ProtoParts.mask(copy.mask()));
        for (Rect rect : Payloads.clipRects(value.base().clip())) {
            message.addClipRects(ProtoParts.rect(rect));
        }
        return message.build();
    }

    @Override
    long sum(byte[] bytes, int length) throws InvalidProtocolBufferException {
        ProtoDrawCopy in = ProtoDrawCopy.parser().parseFrom(bytes, 0, length);
        int count = in.getClipRectsCount();
        long sum = ProtoParts.sum(in.getBase()) + count + ProtoParts.sum(in.getImage()) + in.getPixels().size()
                + payload(in.getPixels()) + ProtoParts.sum(in.getSrcArea()) + in.getRopDescriptor()
                + in.getScaleMode() + ProtoParts.sum(in.getMask());
        for (int i = 0; i < count; i++) {
            sum += ProtoParts.sum(in.getClipRects(i));
        }
        return sum;
    }
}
