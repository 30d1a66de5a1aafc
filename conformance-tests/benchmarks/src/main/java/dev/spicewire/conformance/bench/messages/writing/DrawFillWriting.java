// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.writing;

import dev.spicewire.codec.DrawFill;
import dev.spicewire.codec.Fill;
import java.nio.ByteBuffer;

/** Writes {@code draw_fill}. */
public final class DrawFillWriting implements MessageWriting {

    private final DrawFill.Writer writer = new DrawFill.Writer();
    private final DrawFill value;

    /** Writes this value. */
    public DrawFillWriting(DrawFill value) {
        this.value = value;
    }

    @Override
    public int write(ByteBuffer out) {
        Fill fill = value.data();
        PartWriting.write(writer.wrap(out).base(), value.base());
        Fill.Writer data = writer.data();
        PartWriting.write(data.brush(), fill.brush());
        data.ropDescriptor(fill.ropDescriptor());
        PartWriting.write(data.mask(), fill.mask());
        return writer.finish();
    }
}
