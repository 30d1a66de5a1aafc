package dev.spicewire.live.picture;

import dev.spicewire.codec.Blackness;
import dev.spicewire.codec.Brush;
import dev.spicewire.codec.BrushType;
import dev.spicewire.codec.Clip;
import dev.spicewire.codec.ClipRects;
import dev.spicewire.codec.ClipType;
import dev.spicewire.codec.Copy;
import dev.spicewire.codec.CopyBits;
import dev.spicewire.codec.DisplayBase;
import dev.spicewire.codec.DisplayServerMessage;
import dev.spicewire.codec.DrawBlackness;
import dev.spicewire.codec.DrawCopy;
import dev.spicewire.codec.DrawFill;
import dev.spicewire.codec.DrawInvers;
import dev.spicewire.codec.DrawWhiteness;
import dev.spicewire.codec.Fill;
import dev.spicewire.codec.Image;
import dev.spicewire.codec.ImageScaleMode;
import dev.spicewire.codec.Invers;
import dev.spicewire.codec.Point;
import dev.spicewire.codec.QMask;
import dev.spicewire.codec.Rect;
import dev.spicewire.codec.Ropd;
import dev.spicewire.codec.Whiteness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;

/** Draws twice: as messages for a client, and in memory. */
final class Drawing {

    private static final QMask NO_MASK = new QMask(0, new Point(0, 0), null);

    private final long surface;
    private final Pixels pixels;
    private final List<DisplayServerMessage> messages = new ArrayList<>();

    Drawing(long surface, int width, int height) {
        this.surface = surface;
        pixels = new Pixels(width, height);
    }

    Pixels pixels() {
        return pixels;
    }

    List<DisplayServerMessage> messages() {
        return messages;
    }

    /** Fills an area; {@code clip} are the parts of it that are drawn, none for all. */
    void fill(Rect area, int color, List<Rect> clip) {
        messages.add(new DrawFill(base(area, clip), fill(color, Ropd.OP_PUT)));
        for (Rect part : clip.isEmpty() ? List.of(area) : clip) {
            pixels.change(part, old -> color);
        }
    }

    /** Fills an area with what a raster operation makes of colour and old pixels. */
    void fill(Rect area, int color, int rop, IntBinaryOperator operation) {
        messages.add(new DrawFill(base(area, List.of()), fill(color, rop)));
        pixels.change(area, old -> operation.applyAsInt(color, old));
    }

    void blackness(Rect area) {
        messages.add(new DrawBlackness(base(area, List.of()), new Blackness(NO_MASK)));
        pixels.change(area, old -> 0);
    }

    void whiteness(Rect area) {
        messages.add(new DrawWhiteness(base(area, List.of()), new Whiteness(NO_MASK)));
        pixels.change(area, old -> ~0);
    }

    void invers(Rect area) {
        messages.add(new DrawInvers(base(area, List.of()), new Invers(NO_MASK)));
        pixels.change(area, old -> ~old);
    }

    /** Puts a bitmap somewhere. */
    void bitmap(RawBitmap bitmap, boolean topDown, int left, int top) {
        bitmap(bitmap, topDown, left, top, Ropd.OP_PUT, (color, old) -> color);
    }

    /** Puts there what a raster operation makes of a bitmap and old pixels. */
    void bitmap(RawBitmap bitmap, boolean topDown, int left, int top, int rop, IntBinaryOperator operation) {
        Rect source = new Rect(0, 0, RawBitmap.HEIGHT, RawBitmap.WIDTH);
        Rect area = new Rect(top, left, top + RawBitmap.HEIGHT, left + RawBitmap.WIDTH);
        messages.add(copy(surface, area, bitmap.image(topDown), source, rop));
        for (int y = 0; y < RawBitmap.HEIGHT; y++) {
            for (int x = 0; x < RawBitmap.WIDTH; x++) {
                int old = pixels.at(left + x, top + y);
                pixels.set(left + x, top + y, operation.applyAsInt(bitmap.color(x, y), old));
            }
        }
    }

    /** Copies what is on the surface; source and target may overlap. */
    void copyBits(Rect target, int fromLeft, int fromTop) {
        messages.add(new CopyBits(base(target, List.of()), new Point(fromLeft, fromTop)));
        Pixels before = pixels.copy();
        for (int y = target.top(); y < target.bottom(); y++) {
            for (int x = target.left(); x < target.right(); x++) {
                pixels.set(x, y, before.at(fromLeft + x - target.left(), fromTop + y - target.top()));
            }
        }
    }

    /** {@return a message that copies an image} */
    static DrawCopy copy(long surface, Rect target, Image image, Rect source, int rop) {
        return new DrawCopy(new DisplayBase(surface, target, noClip()),
                new Copy(image, source, rop, ImageScaleMode.NEAREST.value(), NO_MASK));
    }

    private DisplayBase base(Rect area, List<Rect> clip) {
        return new DisplayBase(surface, area, clip.isEmpty() ? noClip()
                : new Clip(ClipType.RECTS.value(), new Clip.U.Rects(new ClipRects(clip))));
    }

    private static Fill fill(int color, int rop) {
        return new Fill(new Brush(BrushType.SOLID.value(), new Brush.U.Color(color)), rop, NO_MASK);
    }

    private static Clip noClip() {
        return new Clip(ClipType.NONE.value(), new Clip.U.Absent());
    }
}
