// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.writing;

import dev.spicewire.codec.Copy;
import dev.spicewire.codec.DrawCopy;
import dev.spicewire.codec.Image;
import java.nio.ByteBuffer;

/** Writes {@code draw_copy}. */
public final class DrawCopyWriting implements MessageWriting {

    private final DrawCopy.Writer writer = new DrawCopy.Writer();
    private final DrawCopy value;
    private final ByteBuffer payload;

    /** Takes the payloads out of the value. */
    public DrawCopyWriting(DrawCopy value) {
        this.value = value;
        this.payload = PartWriting.pixels(value.data().srcBitmap());
    }

    @Override
    public int write(ByteBuffer out) {
        Copy copy = value.data();
        PartWriting.write(writer.wrap(out).base(), value.base());
        Copy.Writer data = writer.data();
        Image.Writer image = data.srcBitmap();
        PartWriting.write(data.srcArea(), copy.srcArea());
        data.ropDescriptor(copy.ropDescriptor()).scaleModeValue(copy.scaleModeValue());
        PartWriting.write(data.mask(), copy.mask());
        PartWriting.write(image, copy.srcBitmap(), payload);
        return writer.finish();
    }
}
