// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.writing;

import dev.spicewire.codec.Composite;
import dev.spicewire.codec.DrawComposite;
import dev.spicewire.codec.Image;
import java.nio.ByteBuffer;

/** Writes {@code draw_composite} with a mask and both transforms. */
public final class DrawCompositeWriting implements MessageWriting {

    private final DrawComposite.Writer writer = new DrawComposite.Writer();
    private final DrawComposite value;
    private final ByteBuffer payload;

    /** Takes the payloads out of the value. */
    public DrawCompositeWriting(DrawComposite value) {
        this.value = value;
        this.payload = PartWriting.pixels(value.data().srcBitmap());
    }

    @Override
    public int write(ByteBuffer out) {
        Composite composite = value.data();
        PartWriting.write(writer.wrap(out).base(), value.base());
        Composite.Writer data = writer.data().flags(composite.flags());
        Image.Writer source = data.srcBitmap();
        Image.Writer mask = data.maskBitmap();
        PartWriting.write(data.srcTransform(), ((Composite.B.SrcTransform) composite.b()).srcTransform());
        PartWriting.write(data.maskTransform(), ((Composite.C.MaskTransform) composite.c()).maskTransform());
        PartWriting.write(data.srcOrigin(), composite.srcOrigin());
        PartWriting.write(data.maskOrigin(), composite.maskOrigin());
        PartWriting.write(source, composite.srcBitmap(), payload);
        PartWriting.write(mask, ((Composite.A.MaskBitmap) composite.a()).maskBitmap(), payload);
        return writer.finish();
    }
}
