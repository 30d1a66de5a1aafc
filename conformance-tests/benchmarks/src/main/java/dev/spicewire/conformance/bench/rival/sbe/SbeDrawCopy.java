// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.sbe;

import dev.spicewire.codec.Copy;
import dev.spicewire.codec.DrawCopy;
import dev.spicewire.codec.Rect;
import dev.spicewire.conformance.bench.rival.Payloads;
import dev.spicewire.conformance.peers.sbe.DrawCopyDecoder;
import dev.spicewire.conformance.peers.sbe.DrawCopyEncoder;
import java.util.List;

/** {@code draw_copy} in SBE. */
final class SbeDrawCopy extends SbeRival {

    private final DrawCopyEncoder out = new DrawCopyEncoder();
    private final DrawCopyDecoder in = new DrawCopyDecoder();
    private final DrawCopy value;
    private final byte[] pixels;

    SbeDrawCopy(DrawCopy value) {
        super(128 + value.wireSize());
        this.value = value;
        this.pixels = Payloads.pixels(value.data().srcBitmap());
    }

    @Override
    public int write() {
        Copy copy = value.data();
        out.wrapAndApplyHeader(buffer, 0, headerOut);
        SbeParts.write(out.drawBase(), value.base());
        SbeParts.write(out.image(), copy.srcBitmap().descriptor());
        SbeParts.write(out.srcArea(), copy.srcArea());
        out.ropDescriptor(copy.ropDescriptor()).scaleMode((short) copy.scaleModeValue());
        SbeParts.write(out.mask(), copy.mask());
        List<Rect> rects = Payloads.clipRects(value.base().clip());
        DrawCopyEncoder.ClipRectsEncoder group = out.clipRectsCount(rects.size());
        for (int i = 0; i < rects.size(); i++) {
            SbeParts.write(group.next().rect(), rects.get(i));
        }
        out.putPixels(pixels, 0, pixels.length);
        return out.limit();
    }

    @Override
    public long read() {
        in.wrapAndApplyHeader(buffer, 0, headerIn);
        long sum = SbeParts.sum(in.drawBase()) + SbeParts.sum(in.image()) + SbeParts.sum(in.srcArea())
                + in.ropDescriptor() + in.scaleMode() + SbeParts.sum(in.mask());
        DrawCopyDecoder.ClipRectsDecoder rects = in.clipRects();
        sum += rects.count();
        while (rects.hasNext()) {
            sum += SbeParts.sum(rects.next().rect());
        }
        in.wrapPixels(payload);
        return sum + payload.capacity() + payloadSum();
    }
}
