// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.reading;

import dev.spicewire.codec.Cursor;
import dev.spicewire.codec.CursorHeader;
import dev.spicewire.codec.CursorSet;
import dev.spicewire.codec.Point16;
import java.nio.ByteBuffer;

/** Fields of {@code set}. */
public final class CursorSetFields implements MessageFields<CursorSet> {

    private final CursorSet.View view = new CursorSet.View();

    @Override
    public long validate(ByteBuffer body) {
        return CursorSet.view(body).visible();
    }

    @Override
    public long sum(ByteBuffer body) {
        return sum(CursorSet.view(body));
    }

    @Override
    public long sumAgain(ByteBuffer body) {
        return sum(view.wrap(body));
    }

    @Override
    public CursorSet value(ByteBuffer body) {
        return CursorSet.read(body);
    }

    /** {@return the sum of all fields of a view over a body} */
    public static long sum(CursorSet.View view) {
        Point16.View position = view.position();
        Cursor.View cursor = view.cursor();
        int length = cursor.dataLength();
        long sum = position.x() + position.y() + view.visible() + cursor.flags()
                + length + (length == 0 ? 0 : cursor.data(0) & 0xff);
        return cursor.uCase() == Cursor.UCase.HEADER ? sum + header(cursor.header()) : sum;
    }

    private static long header(CursorHeader.View header) {
        return header.unique() + header.typeValue() + header.width() + header.height() + header.hotSpotX()
                + header.hotSpotY();
    }
}
