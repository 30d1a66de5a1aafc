// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.limit;

import dev.spicewire.codec.Copy;
import dev.spicewire.codec.DrawCopy;
import dev.spicewire.codec.ImageDescriptor;
import dev.spicewire.conformance.bench.rival.Payloads;

/** {@code draw_copy}, by hand, for images of one run of bytes and no mask. */
final class LimitDrawCopy extends LimitRival {

    private static final int CLIP_RECTS = 1;

    private final DrawCopy value;
    private final byte[] pixels;

    LimitDrawCopy(DrawCopy value) {
        super(value.wireSize());
        this.value = value;
        this.pixels = Payloads.pixels(value.data().srcBitmap());
    }

    @Override
    public int write() {
        byte[] out = bytes;
        Copy copy = value.data();
        ImageDescriptor image = copy.srcBitmap().descriptor();
        int at = DrawBase.write(out, value.base());
        int imageAt = at + 36;
        Bytes.put32(out, at, imageAt);
        DrawBase.write(out, at + 4, copy.srcArea());
        Bytes.put16(out, at + 20, copy.ropDescriptor());
        out[at + 22] = (byte) copy.scaleModeValue();
        out[at + 23] = (byte) copy.mask().flags();
        Bytes.put32(out, at + 24, copy.mask().pos().x());
        Bytes.put32(out, at + 28, copy.mask().pos().y());
        Bytes.put32(out, at + 32, 0);
        Bytes.put64(out, imageAt, image.id());
        out[imageAt + 8] = (byte) image.typeValue();
        out[imageAt + 9] = (byte) image.flags();
        Bytes.put32(out, imageAt + 10, image.width());
        Bytes.put32(out, imageAt + 14, image.height());
        Bytes.put32(out, imageAt + 18, pixels.length);
        System.arraycopy(pixels, 0, out, imageAt + 22, pixels.length);
        return imageAt + 22 + pixels.length;
    }

    @Override
    public long read() {
        byte[] in = bytes;
        Bytes.need(in, 0, 57);
        int clip = Bytes.u8(in, 20);
        long sum = Bytes.u32(in, 0) + DrawBase.rect(in, 4) + clip;
        int at = 21;
        if (clip == CLIP_RECTS) {
            long count = Bytes.u32(in, 21);
            Bytes.need(in, 25, count * 16 + 36);
            at = 25 + (int) count * 16;
            sum += count;
            for (int rect = 25; rect < at; rect += 16) {
                sum += DrawBase.rect(in, rect);
            }
        }
        sum += DrawBase.rect(in, at + 4) + Bytes.u16(in, at + 20) + Bytes.u8(in, at + 22) + Bytes.u8(in, at + 23)
                + Bytes.i32(in, at + 24) + Bytes.i32(in, at + 28);
        int image = Bytes.i32(in, at);
        Bytes.need(in, image, 22);
        long length = Bytes.u32(in, image + 18);
        Bytes.need(in, image + 22, length);
        return sum + Bytes.i64(in, image) + Bytes.u8(in, image + 8) + Bytes.u8(in, image + 9)
                + Bytes.u32(in, image + 10) + Bytes.u32(in, image + 14) + length
                + (length == 0 ? 0 : length + Bytes.u8(in, image + 22));
    }
}
