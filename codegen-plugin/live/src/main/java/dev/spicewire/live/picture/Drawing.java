// SPDX-License-Identifier: Apache-2.0
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
        bitmap(bitmap, topDown, left, top, List.of(), rop, operation);
    }

    /** Puts parts of a bitmap somewhere. */
    void bitmap(RawBitmap bitmap, int left, int top, List<Rect> clip) {
        bitmap(bitmap, true, left, top, clip, Ropd.OP_PUT, (color, old) -> color);
    }

    private void bitmap(RawBitmap bitmap, boolean topDown, int left, int top, List<Rect> clip, int rop,
            IntBinaryOperator operation) {
        Rect source = new Rect(0, 0, RawBitmap.HEIGHT, RawBitmap.WIDTH);
        Rect area = new Rect(top, left, top + RawBitmap.HEIGHT, left + RawBitmap.WIDTH);
        messages.add(new DrawCopy(base(area, clip), copy(bitmap.image(topDown), source, rop)));
        eachPixel(area, clip, (x, y) -> pixels.set(x, y,
                operation.applyAsInt(bitmap.color(x - left, y - top), pixels.at(x, y))));
    }

    /** Copies what is on the surface; source and target may overlap. */
    void copyBits(Rect target, int fromLeft, int fromTop, List<Rect> clip) {
        messages.add(new CopyBits(base(target, clip), new Point(fromLeft, fromTop)));
        Pixels before = pixels.copy();
        eachPixel(target, clip, (x, y) -> pixels.set(x, y,
                before.at(fromLeft + x - target.left(), fromTop + y - target.top())));
    }

    /** Changes nothing of the picture: what is drawn over. */
    void hidden(List<DisplayServerMessage> more) {
        messages.addAll(more);
    }

    private static void eachPixel(Rect area, List<Rect> clip, Spot spot) {
        for (int y = area.top(); y < area.bottom(); y++) {
            for (int x = area.left(); x < area.right(); x++) {
                if (clip.isEmpty() || isInside(clip, x, y)) {
                    spot.draw(x, y);
                }
            }
        }
    }

    private static boolean isInside(List<Rect> parts, int x, int y) {
        return parts.stream().anyMatch(
                part -> x >= part.left() && x < part.right() && y >= part.top() && y < part.bottom());
    }

    /** {@return a message that copies a whole image} */
    static DrawCopy copy(long surface, Rect target, Image image, Rect source, int rop) {
        return new DrawCopy(new DisplayBase(surface, target, noClip()), copy(image, source, rop));
    }

    private static Copy copy(Image image, Rect source, int rop) {
        return new Copy(image, source, rop, ImageScaleMode.NEAREST.value(), NO_MASK);
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

    /** Does something with a pixel. */
    private interface Spot {

        void draw(int x, int y);
    }
}
