// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.reading;

import dev.spicewire.codec.BinaryData;
import dev.spicewire.codec.Brush;
import dev.spicewire.codec.Clip;
import dev.spicewire.codec.ClipRects;
import dev.spicewire.codec.DisplayBase;
import dev.spicewire.codec.Image;
import dev.spicewire.codec.ImageDescriptor;
import dev.spicewire.codec.Pattern;
import dev.spicewire.codec.Point;
import dev.spicewire.codec.QMask;
import dev.spicewire.codec.Rect;

/** Sums of the structs that several messages contain. */
final class Parts {

    private Parts() {
    }

    static long point(Point.View point) {
        return point.x() + point.y();
    }

    static long rect(Rect.View rect) {
        return rect.top() + rect.left() + rect.bottom() + rect.right();
    }

    static long base(DisplayBase.View base) {
        Clip.View clip = base.clip();
        long sum = base.surfaceId() + rect(base.box()) + clip.typeValue();
        return clip.uCase() == Clip.UCase.RECTS ? sum + rects(clip.rects()) : sum;
    }

    private static long rects(ClipRects.View rects) {
        int count = rects.rectsCount();
        long sum = count;
        for (int i = 0; i < count; i++) {
            sum += rect(rects.rects(i));
        }
        return sum;
    }

    static long brush(Brush.View brush) {
        return brush.typeValue() + switch (brush.uCase()) {
            case COLOR -> brush.color();
            case PATTERN -> pattern(brush.pattern());
            case ABSENT -> 0;
        };
    }

    private static long pattern(Pattern.View pattern) {
        return image(pattern.pat()) + point(pattern.pos());
    }

    static long mask(QMask.View mask) {
        long sum = mask.flags() + point(mask.pos());
        return mask.hasBitmap() ? sum + image(mask.bitmap()) : sum;
    }

    /** The images of the benchmark messages are of three kinds; another one is a mistake in the benchmark. */
    static long image(Image.View image) {
        ImageDescriptor.View descriptor = image.descriptor();
        long sum = descriptor.id() + descriptor.typeValue() + descriptor.flags() + descriptor.width()
                + descriptor.height();
        return sum + switch (image.uCase()) {
            case QUIC -> binary(image.quic());
            case LZ_RGB -> binary(image.lzRgb());
            case SURFACE -> image.surface().surfaceId();
            default -> throw new IllegalStateException("no benchmark message has such an image: " + image.uCase());
        };
    }

    private static long binary(BinaryData.View binary) {
        int length = binary.dataLength();
        return (long) length + length + (length == 0 ? 0 : binary.data(0) & 0xff);
    }
}
