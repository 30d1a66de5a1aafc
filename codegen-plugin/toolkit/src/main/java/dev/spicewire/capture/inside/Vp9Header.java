// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import java.nio.ByteBuffer;

/**
 * The bits in front of a frame of VP9, as far as its size: the uncompressed header of the bitstream's specification,
 * 6.2, whose order depends on the profile.
 */
final class Vp9Header {

    private static final int MARKER = 2;
    private static final int SYNC_CODE = 0x498342;
    private static final int SRGB = 7;
    private static final int LAST_PROFILE = 3;

    private final ByteBuffer in;
    private int bit;

    /** What a frame is. */
    enum Kind {
        /** Nothing of this codec. */
        NONE,
        /** It stands alone. */
        KEY,
        /** It builds on frames before. */
        INTER,
        /** It shows a frame that was sent before. */
        SHOWN_AGAIN
    }

    /**
     * The frame in brief.
     *
     * @param kind   what it is
     * @param width  pixels of a key frame, otherwise 0
     * @param height the same
     */
    record Frame(Kind kind, int width, int height) {
    }

    private Vp9Header(ByteBuffer in) {
        this.in = in;
    }

    /** {@return what the bytes from 0 to the limit begin with} */
    static Frame of(ByteBuffer frame) {
        Vp9Header header = new Vp9Header(frame);
        Frame found = header.read();
        boolean cut = header.bit > frame.limit() * Byte.SIZE;
        return cut ? new Frame(Kind.NONE, 0, 0) : found;
    }

    private Frame read() {
        if (bits(2) != MARKER) {
            return new Frame(Kind.NONE, 0, 0);
        }
        int profile = bits(1) | bits(1) << 1;
        if (profile == LAST_PROFILE && bits(1) != 0) {
            return new Frame(Kind.NONE, 0, 0);
        }
        if (bits(1) == 1) {
            return new Frame(Kind.SHOWN_AGAIN, 0, 0);
        }
        boolean key = bits(1) == 0;
        skip(2);
        if (!key) {
            return new Frame(Kind.INTER, 0, 0);
        }
        if (bits(24) != SYNC_CODE) {
            return new Frame(Kind.NONE, 0, 0);
        }
        colours(profile);
        return new Frame(Kind.KEY, bits(16) + 1, bits(16) + 1);
    }

    private void colours(int profile) {
        boolean sampled = profile % 2 == 1;
        skip(profile >= 2 ? 1 : 0);
        if (bits(3) == SRGB) {
            skip(sampled ? 1 : 0);
        } else {
            skip(sampled ? 4 : 1);
        }
    }

    private void skip(int count) {
        bit += count;
    }

    /** Behind the end are zeros: a header that is cut is none, whatever it would say. */
    private int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++, bit++) {
            int at = bit / Byte.SIZE;
            int of = at < in.limit() ? in.get(at) >> Byte.SIZE - 1 - bit % Byte.SIZE & 1 : 0;
            value = value << 1 | of;
        }
        return value;
    }
}
