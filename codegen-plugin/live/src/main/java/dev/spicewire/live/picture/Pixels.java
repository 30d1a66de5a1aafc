// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.picture;

import dev.spicewire.codec.Rect;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** A picture as numbers of the form 0xRRGGBB. */
public final class Pixels {

    private static final int RGB = 0xff_ffff;

    private final int width;
    private final int height;
    private final int[] colors;

    /** Starts with black. */
    Pixels(int width, int height) {
        this.width = width;
        this.height = height;
        colors = new int[width * height];
    }

    /** {@return pixels from the left edge to the right one} */
    public int width() {
        return width;
    }

    /** {@return pixels from the top edge to the bottom one} */
    public int height() {
        return height;
    }

    /**
     * {@return a colour}
     *
     * @param x pixels from the left edge
     * @param y pixels from the top edge
     */
    public int at(int x, int y) {
        return colors[y * width + x];
    }

    void set(int x, int y, int color) {
        colors[y * width + x] = color & RGB;
    }

    /** Makes each pixel of an area what it is not yet. */
    void change(Rect area, IntUnaryOperator change) {
        for (int y = area.top(); y < area.bottom(); y++) {
            for (int x = area.left(); x < area.right(); x++) {
                set(x, y, change.applyAsInt(at(x, y)));
            }
        }
    }

    Pixels copy() {
        Pixels copy = new Pixels(width, height);
        System.arraycopy(colors, 0, copy.colors, 0, colors.length);
        return copy;
    }

    /** {@return the picture as a file of the format PPM} */
    public byte[] ppm() {
        byte[] head = ("P6\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer file = ByteBuffer.allocate(head.length + 3 * colors.length).put(head);
        for (int color : colors) {
            file.put((byte) (color >> 16)).put((byte) (color >> 8)).put((byte) color);
        }
        return file.array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pixels that && width == that.width && Arrays.equals(colors, that.colors);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(colors);
    }

    /** {@return the size; the pixels would fill pages} */
    @Override
    public String toString() {
        return width + " x " + height + " pixels";
    }
}
