// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.picture;

import dev.spicewire.codec.Cursor;
import dev.spicewire.codec.CursorHeader;
import dev.spicewire.codec.CursorInit;
import dev.spicewire.codec.CursorType;
import dev.spicewire.codec.Point16;
import java.nio.ByteBuffer;

/** The pointer that goes with the picture: a blue square whose right half lets what is behind it shine through. */
public final class KnownCursor {

    private static final int SIZE = 16;
    private static final int X = 160;
    private static final int Y = 100;
    private static final byte FULL = (byte) 0xff;
    private static final byte HALF = (byte) 0x80;

    private KnownCursor() {
    }

    /** {@return the first message of a cursor channel} */
    public static CursorInit message() {
        ByteBuffer pixels = ByteBuffer.allocate(4 * SIZE * SIZE);
        while (pixels.hasRemaining()) {
            // Colours are multiplied by their opacity.
            byte opacity = pixels.position() / 4 % SIZE < SIZE / 2 ? FULL : HALF;
            pixels.put(opacity).put((byte) 0).put((byte) 0).put(opacity);
        }
        CursorHeader header = new CursorHeader(1, CursorType.ALPHA.value(), SIZE, SIZE, 0, 0);
        return new CursorInit(new Point16(X, Y), 0, 0, 1,
                new Cursor(0, new Cursor.U.Header(header), pixels.flip()));
    }
}
