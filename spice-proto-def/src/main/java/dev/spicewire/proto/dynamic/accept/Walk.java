// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.accept;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** How far a body is judged: the offset, the numbers that others depend on, and the pointers to follow. */
final class Walk {

    private static final int WORDS = 2;

    private final ByteBuffer body;
    private final int start;
    private final int length;
    private int at;
    private long[] numbers;
    private int used;
    private Target[] targets = {};
    private int[] words = {};
    private int later;

    /**
     * Stands on the first byte, with a frame for the numbers of the main part.
     *
     * @param body  the bytes from position to limit
     * @param slots how many numbers the main part keeps
     */
    Walk(ByteBuffer body, int slots) {
        this.body = body.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        start = body.position();
        length = body.remaining();
        numbers = new long[slots];
        used = slots;
    }

    /** {@return how many bytes the body has} */
    int length() {
        return length;
    }

    /** {@return the offset reached} */
    int at() {
        return at;
    }

    /** {@return how many bytes follow} */
    int left() {
        return length - at;
    }

    void goTo(int offset) {
        at = offset;
    }

    /** Passes bytes. {@return whether they are there} */
    boolean skip(long bytes) {
        if (bytes > length - at) {
            return false;
        }
        at += (int) bytes;
        return true;
    }

    byte byteAt(int offset) {
        return body.get(start + offset);
    }

    /** {@return the little-endian number of 1, 2, 4 or 8 bytes in front of the offset reached, unsigned} */
    long numberBehind(int width) {
        int from = start + at - width;
        return switch (width) {
            case Byte.BYTES -> body.get(from) & 0xff;
            case Short.BYTES -> body.getShort(from) & 0xffff;
            case Integer.BYTES -> Integer.toUnsignedLong(body.getInt(from));
            default -> body.getLong(from);
        };
    }

    /** {@return where a new frame starts; its numbers are 0} */
    int open(int slots) {
        int frame = used;
        used += slots;
        if (used > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(used, 2 * numbers.length));
        }
        Arrays.fill(numbers, frame, used, 0);
        return frame;
    }

    /** Gives up the frame opened last. */
    void close(int frame) {
        used = frame;
    }

    long number(int slot) {
        return numbers[slot];
    }

    void keep(int slot, long number) {
        numbers[slot] = number;
    }

    /** Notes a pointer, with the frame that its target depends on. */
    void later(Target target, int word, int frame) {
        if (later == targets.length) {
            targets = Arrays.copyOf(targets, Math.max(4, 2 * later));
            words = Arrays.copyOf(words, WORDS * targets.length);
        }
        targets[later] = target;
        words[WORDS * later] = word;
        words[WORDS * later + 1] = frame;
        later++;
    }

    boolean hasLater() {
        return later > 0;
    }

    /** Follows the pointer noted last: whether all are well-formed does not depend on their order. */
    boolean followLater() {
        later--;
        int word = words[WORDS * later];
        at = word;
        return targets[later].follow(this, word, words[WORDS * later + 1]);
    }
}
