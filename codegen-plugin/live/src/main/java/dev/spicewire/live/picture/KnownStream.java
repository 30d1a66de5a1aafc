// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.picture;

import dev.spicewire.codec.Clip;
import dev.spicewire.codec.ClipRects;
import dev.spicewire.codec.ClipType;
import dev.spicewire.codec.DisplayServerMessage;
import dev.spicewire.codec.Rect;
import dev.spicewire.codec.StreamClip;
import dev.spicewire.codec.StreamCreate;
import dev.spicewire.codec.StreamData;
import dev.spicewire.codec.StreamDataHeader;
import dev.spicewire.codec.StreamDestroy;
import dev.spicewire.codec.StreamFlags;
import dev.spicewire.codec.VideoCodecType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A stream of JPEG images, all of them the same: colours that change slowly, so that each client's decoder gives nearly
 * these.
 */
public final class KnownStream {

    /** Pixels from the left edge to the right one. */
    public static final int WIDTH = 64;
    /** Pixels from the top edge to the bottom one. */
    public static final int HEIGHT = 24;

    private static final long ID = 0;
    /** The most by which red, green or blue of a pixel may differ: JPEG keeps less of colours than of brightness. */
    private static final int TOLERANCE = 24;

    private final long surface;
    private final Rect place;

    /**
     * Puts a stream somewhere.
     *
     * @param surface which surface
     * @param left    pixels from the left edge
     * @param top     pixels from the top edge
     */
    public KnownStream(long surface, int left, int top) {
        this.surface = surface;
        this.place = new Rect(top, left, top + HEIGHT, left + WIDTH);
    }

    /**
     * {@return what makes the stream and shows it}
     *
     * @param times when each of its images is to be shown, in milliseconds of the server's clock
     */
    public List<DisplayServerMessage> messages(List<Long> times) {
        List<DisplayServerMessage> messages = new ArrayList<>();
        Clip clip = new Clip(ClipType.NONE.value(), new Clip.U.Absent());
        messages.add(new StreamCreate(surface, ID, StreamFlags.TOP_DOWN, VideoCodecType.MJPEG.value(), 0, WIDTH, HEIGHT,
                WIDTH, HEIGHT, place, clip));
        messages.add(new StreamClip(ID, new Clip(ClipType.RECTS.value(),
                new Clip.U.Rects(new ClipRects(List.of(place))))));
        ByteBuffer image = jpeg();
        for (long time : times) {
            messages.add(new StreamData(new StreamDataHeader(ID, time), image.duplicate()));
        }
        return messages;
    }

    /** {@return what ends the stream} */
    public DisplayServerMessage end() {
        return new StreamDestroy(ID);
    }

    /**
     * {@return whether a pixel may be one of the stream}
     *
     * @param x     pixels from the left edge of the stream
     * @param y     pixels from its top edge
     * @param color 0xRRGGBB
     */
    public static boolean allows(int x, int y, int color) {
        int wanted = color(x, y);
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((wanted >> shift & 0xff) - (color >> shift & 0xff)) > TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    private static int color(int x, int y) {
        return 0x40 + 2 * x << 16 | 0x30 + 4 * y << 8 | 0xc0 - 2 * x;
    }

    private static ByteBuffer jpeg() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, color(x, y));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "jpg", bytes)) {
                throw new IllegalStateException("this JDK has nothing that writes JPEG; java.desktop has");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }
}
