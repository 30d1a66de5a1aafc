// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.writing;

import dev.spicewire.codec.Cursor;
import dev.spicewire.codec.CursorHeader;
import dev.spicewire.codec.CursorSet;
import java.nio.ByteBuffer;

/** Writes {@code set} of the cursor channel. */
public final class CursorSetWriting implements MessageWriting {

    private final CursorSet.Writer writer = new CursorSet.Writer();
    private final CursorSet value;
    private final ByteBuffer payload;

    /** Takes the payloads out of the value. */
    public CursorSetWriting(CursorSet value) {
        this.value = value;
        this.payload = value.cursor().data();
    }

    @Override
    public int write(ByteBuffer out) {
        PartWriting.write(writer.wrap(out).position(), value.position());
        Cursor.Writer cursor = writer.visible(value.visible()).cursor().flags(value.cursor().flags());
        if (value.cursor().u() instanceof Cursor.U.Header shape) {
            CursorHeader header = shape.header();
            cursor.header().unique(header.unique()).typeValue(header.typeValue()).width(header.width())
                    .height(header.height()).hotSpotX(header.hotSpotX()).hotSpotY(header.hotSpotY());
        }
        cursor.data(payload);
        return writer.finish();
    }
}
