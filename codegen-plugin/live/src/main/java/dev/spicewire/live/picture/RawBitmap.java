// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.picture;

import dev.spicewire.codec.BitmapData;
import dev.spicewire.codec.BitmapFlags;
import dev.spicewire.codec.BitmapFmt;
import dev.spicewire.codec.Image;
import dev.spicewire.codec.ImageDescriptor;
import dev.spicewire.codec.ImageType;
import dev.spicewire.codec.Palette;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bitmap of a pattern in each of the formats without compression, and what its pixels are. Formats whose leftmost
 * pixel is in the lowest bit are left out: the reference client ends itself at them.
 */
enum RawBitmap {
    /** Two colours, the left pixel in the highest bit. */
    MONO(BitmapFmt._1BIT_BE, 1),
    /** Sixteen colours, the left pixel in the high half. */
    SIXTEEN(BitmapFmt._4BIT_BE, 4),
    /** 256 colours. */
    INDEXED(BitmapFmt._8BIT, 8),
    /** Five bits a colour. */
    HIGH(BitmapFmt._16BIT, 16),
    /** Blue, green, red. */
    TRUE(BitmapFmt._24BIT, 24),
    /** Blue, green, red, nothing. */
    WIDE(BitmapFmt._32BIT, 32),
    /** Blue, green, red, opaque. */
    OPAQUE(BitmapFmt.RGBA, 32);

    /** Odd, so that rows of less than a byte a pixel end inside a byte. */
    static final int WIDTH = 27;
    static final int HEIGHT = 18;
    private static final int ALPHA = 0xff;

    private final BitmapFmt format;
    private final int bits;

    RawBitmap(BitmapFmt format, int bits) {
        this.format = format;
        this.bits = bits;
    }

    /** {@return the image} */
    Image image(boolean topDown) {
        int stride = (WIDTH * bits + 31) / 32 * 4;
        ByteBuffer data = ByteBuffer.allocate(stride * HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                put(data, (topDown ? y : HEIGHT - 1 - y) * stride, x, y);
            }
        }
        BitmapData bitmap = new BitmapData(format.value(), topDown ? BitmapFlags.TOP_DOWN : 0, WIDTH, HEIGHT, stride,
                new BitmapData.Pal.Palette(palette()), data);
        return new Image(new ImageDescriptor(1 + ordinal(), ImageType.BITMAP.value(), 0, WIDTH, HEIGHT),
                new Image.U.Bitmap(bitmap));
    }

    private @Nullable Palette palette() {
        if (bits > 8) {
            return null;
        }
        List<Long> colors = new ArrayList<>();
        for (int i = 0; i < 1 << bits; i++) {
            colors.add((long) paletteColor(i));
        }
        return new Palette(0, colors);
    }

    private void put(ByteBuffer data, int row, int x, int y) {
        int color = color(x, y);
        int at = row + x * bits / 8;
        switch (bits) {
            case 1, 4 -> {
                int shift = 8 - bits - x * bits % 8;
                data.put(at, (byte) (data.get(at) | index(x, y) << shift));
            }
            case 8 -> data.put(at, (byte) index(x, y));
            case 16 -> {
                int five = color >> 9 & 0x7c00 | color >> 6 & 0x3e0 | color >> 3 & 0x1f;
                data.put(at, (byte) five).put(at + 1, (byte) (five >> 8));
            }
            default -> {
                data.put(at, (byte) color).put(at + 1, (byte) (color >> 8)).put(at + 2, (byte) (color >> 16));
                if (this == OPAQUE) {
                    data.put(at + 3, (byte) ALPHA);
                }
            }
        }
    }

    /** {@return the colour of a pixel, of which the top left one is 0, 0} */
    int color(int x, int y) {
        if (bits <= 8) {
            return paletteColor(index(x, y));
        }
        int red = x * 9;
        int green = y * 14;
        int blue = (x + y) * 5;
        return bits == 16 ? five(red) << 16 | five(green) << 8 | five(blue) : red << 16 | green << 8 | blue;
    }

    private int index(int x, int y) {
        return (x * 7 + y * 3 + x / 5) & (1 << bits) - 1;
    }

    private int paletteColor(int index) {
        int step = 255 / ((1 << bits) - 1);
        return index * step << 16 | (255 - index * step) << 8 | index * 37 & 0xff;
    }

    /** {@return what is left of a colour in five bits: its highest bits fill the lowest ones up} */
    private static int five(int color) {
        return color & 0xf8 | color >> 5;
    }
}
