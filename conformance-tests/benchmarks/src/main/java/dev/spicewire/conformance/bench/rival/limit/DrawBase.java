// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.limit;

import dev.spicewire.codec.Clip;
import dev.spicewire.codec.DisplayBase;
import dev.spicewire.codec.Rect;
import java.util.List;

/** What every drawing command starts with. */
final class DrawBase {

    private DrawBase() {
    }

    /** {@return the index behind it} */
    static int write(byte[] out, DisplayBase base) {
        Bytes.put32(out, 0, base.surfaceId());
        write(out, 4, base.box());
        out[20] = (byte) base.clip().typeValue();
        if (!(base.clip().u() instanceof Clip.U.Rects clip)) {
            return 21;
        }
        List<Rect> rects = clip.rects().rects();
        int count = rects.size();
        Bytes.put32(out, 21, count);
        for (int i = 0; i < count; i++) {
            write(out, 25 + i * 16, rects.get(i));
        }
        return 25 + count * 16;
    }

    static void write(byte[] out, int at, Rect rect) {
        Bytes.put32(out, at, rect.top());
        Bytes.put32(out, at + 4, rect.left());
        Bytes.put32(out, at + 8, rect.bottom());
        Bytes.put32(out, at + 12, rect.right());
    }

    static long rect(byte[] in, int at) {
        return Bytes.i32(in, at) + Bytes.i32(in, at + 4) + Bytes.i32(in, at + 8) + Bytes.i32(in, at + 12);
    }
}
