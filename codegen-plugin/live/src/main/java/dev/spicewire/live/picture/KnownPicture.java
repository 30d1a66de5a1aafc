// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.picture;

import dev.spicewire.codec.DisplayServerMessage;
import dev.spicewire.codec.Image;
import dev.spicewire.codec.ImageDescriptor;
import dev.spicewire.codec.ImageType;
import dev.spicewire.codec.Mark;
import dev.spicewire.codec.Rect;
import dev.spicewire.codec.Ropd;
import dev.spicewire.codec.Surface;
import dev.spicewire.codec.SurfaceCreate;
import dev.spicewire.codec.SurfaceFlags;
import dev.spicewire.codec.SurfaceFmt;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture that a client should show exactly: fills, clips, bitmaps of each format, areas that are moved, raster
 * operations, and a stream that is drawn over. It is drawn on a surface that is not shown, and comes to the screen in
 * one message: a client that makes a screenshot of the first change has all of it.
 */
public final class KnownPicture {

    /** Pixels from the left edge to the right one. */
    public static final int WIDTH = 320;
    /** Pixels from the top edge to the bottom one. */
    public static final int HEIGHT = 200;

    private static final long SCREEN = 0;
    private static final long HIDDEN = 1;
    private static final Rect ALL = new Rect(0, 0, HEIGHT, WIDTH);
    private static final int COLUMN = 36;

    private final Drawing drawing;
    private final boolean isHidden;

    /** Draws it. */
    public KnownPicture() {
        this(true);
        bitmaps(RawBitmap.values());
        clips();
        rasterOperations();
        moves();
        stream();
    }

    private KnownPicture(boolean isHidden) {
        this.isHidden = isHidden;
        drawing = new Drawing(isHidden ? HIDDEN : SCREEN, WIDTH, HEIGHT);
        drawing.fill(ALL, 0x20_4060, List.of());
    }

    /**
     * {@return a picture of what spice-html5 can show: fills, bitmaps of 32 bits a pixel and areas that are moved,
     * drawn on the screen itself}
     */
    public static KnownPicture simple() {
        KnownPicture picture = new KnownPicture(false);
        picture.bitmaps(RawBitmap.WIDE, RawBitmap.OPAQUE);
        picture.drawing.fill(rect(8, 60, 100, 40), 0xd0_3010, List.of());
        picture.drawing.fill(rect(120, 60, 1, 1), 0xff_ffff, List.of());
        picture.moves();
        return picture;
    }

    private void bitmaps(RawBitmap... bitmaps) {
        for (RawBitmap bitmap : bitmaps) {
            int left = 8 + COLUMN * bitmap.ordinal();
            drawing.bitmap(bitmap, true, left, 8);
            drawing.bitmap(bitmap, false, left, 34);
        }
    }

    private void clips() {
        drawing.fill(rect(8, 60, 100, 40), 0xd0_3010,
                List.of(rect(10, 62, 20, 10), rect(40, 62, 7, 36), rect(60, 80, 40, 11)));
        drawing.fill(rect(120, 60, 1, 1), 0xff_ffff, List.of());
    }

    private void rasterOperations() {
        int color = 0x5a_c30f;
        drawing.fill(rect(130, 60, 20, 20), color, Ropd.OP_XOR, (mine, old) -> mine ^ old);
        drawing.fill(rect(154, 60, 20, 20), color, Ropd.OP_OR, (mine, old) -> mine | old);
        drawing.fill(rect(178, 60, 20, 20), color, Ropd.OP_AND, (mine, old) -> mine & old);
        drawing.blackness(rect(202, 60, 20, 20));
        drawing.whiteness(rect(226, 60, 20, 20));
        drawing.invers(rect(250, 60, 20, 20));
        drawing.bitmap(RawBitmap.WIDE, true, 130, 84, Ropd.OP_XOR, (mine, old) -> mine ^ old);
        drawing.bitmap(RawBitmap.INDEXED, true, 166, 84, Ropd.OP_AND, (mine, old) -> mine & old);
        drawing.bitmap(RawBitmap.WIDE, true, 202, 84, Ropd.OP_OR, (mine, old) -> mine | old);
        drawing.bitmap(RawBitmap.WIDE, true, 238, 84, Ropd.OP_AND | Ropd.INVERS_SRC, (mine, old) -> ~mine & old);
        drawing.bitmap(RawBitmap.WIDE, true, 274, 84, Ropd.OP_OR | Ropd.INVERS_DEST, (mine, old) -> mine | ~old);
        drawing.fill(rect(274, 60, 20, 20), color, Ropd.OP_PUT | Ropd.INVERS_BRUSH, (mine, old) -> ~mine);
    }

    private void moves() {
        drawing.copyBits(rect(8, 110, 300, 60), 8, 8, List.of());
        drawing.copyBits(rect(12, 118, 200, 50), 8, 110, List.of());
        drawing.copyBits(rect(100, 140, 150, 40), 110, 150, List.of());
        drawing.copyBits(rect(258, 172, 60, 24), 8, 8, List.of(rect(258, 172, 20, 24), rect(290, 180, 28, 10)));
    }

    /** A stream comes, ends, and is drawn over: where a client has shown it, nothing of it is left. */
    private void stream() {
        KnownStream stream = new KnownStream(HIDDEN, 8, 174);
        drawing.hidden(stream.messages(List.of(1L, 1000L)));
        drawing.hidden(List.of(stream.end()));
        drawing.fill(rect(8, 174, KnownStream.WIDTH, KnownStream.HEIGHT), 0x80_6020, List.of());
        drawing.bitmap(RawBitmap.WIDE, 12, 175, List.of(rect(12, 175, 9, 22), rect(30, 177, 9, 9)));
    }

    private static Rect rect(int left, int top, int width, int height) {
        return new Rect(top, left, top + height, left + width);
    }

    /** {@return what is sent on a display channel, the appearance on the screen last unless the picture is simple} */
    public List<DisplayServerMessage> messages() {
        List<DisplayServerMessage> messages = new ArrayList<>();
        SurfaceCreate screen =
                new SurfaceCreate(SCREEN, WIDTH, HEIGHT, SurfaceFmt._32_XRGB, SurfaceFlags.PRIMARY);
        if (!isHidden) {
            messages.add(screen);
            messages.addAll(drawing.messages());
            messages.add(new Mark());
            return messages;
        }
        messages.add(new SurfaceCreate(HIDDEN, WIDTH, HEIGHT, SurfaceFmt._32_XRGB, 0));
        messages.addAll(drawing.messages());
        messages.add(screen);
        messages.add(Drawing.copy(SCREEN, ALL, new Image(
                new ImageDescriptor(0, ImageType.SURFACE.value(), 0, WIDTH, HEIGHT),
                new Image.U.Surface(new Surface(HIDDEN))), ALL, Ropd.OP_PUT));
        messages.add(new Mark());
        return messages;
    }

    /** {@return what the client should show then} */
    public Pixels pixels() {
        return drawing.pixels().copy();
    }
}
