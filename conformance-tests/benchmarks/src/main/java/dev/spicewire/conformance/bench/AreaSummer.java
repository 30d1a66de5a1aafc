// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import dev.spicewire.codec.DisplayBase;
import dev.spicewire.codec.DrawComposite;
import dev.spicewire.codec.DrawCopy;
import dev.spicewire.codec.DrawFill;
import dev.spicewire.codec.DrawStroke;
import dev.spicewire.codec.DrawText;
import dev.spicewire.codec.Rect;
import dev.spicewire.conformance.bench.messages.BenchMessage;

/** Looks at where commands draw, as something that tracks damage would. */
final class AreaSummer extends MixHandler {

    @Override
    long expected(BenchMessage message) {
        return switch (message) {
            case DRAW_COPY_LZ_64K_CLIP10 -> 640 * 480;
            case DRAW_COPY_QUIC_4K, DRAW_FILL_SOLID, DRAW_TEXT_16, DRAW_STROKE_4, DRAW_COMPOSITE -> 64 * 64;
            default -> 0;
        };
    }

    private void add(DisplayBase.View base) {
        Rect.View box = base.box();
        add((long) (box.bottom() - box.top()) * (box.right() - box.left()));
    }

    @Override
    public void onDrawCopy(DrawCopy.View message) {
        add(message.base());
    }

    @Override
    public void onDrawFill(DrawFill.View message) {
        add(message.base());
    }

    @Override
    public void onDrawText(DrawText.View message) {
        add(message.base());
    }

    @Override
    public void onDrawStroke(DrawStroke.View message) {
        add(message.base());
    }

    @Override
    public void onDrawComposite(DrawComposite.View message) {
        add(message.base());
    }
}
