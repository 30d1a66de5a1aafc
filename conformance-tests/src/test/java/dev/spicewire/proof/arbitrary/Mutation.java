// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.arbitrary;

import java.util.Arrays;
import java.util.List;

/** Does to a body what an attacker or a fault would. */
public final class Mutation {

    private static final int MOST_CHANGES = 3;

    private final Choices choices;
    private byte[] bytes;

    private Mutation(byte[] bytes, Choices choices) {
        this.bytes = bytes;
        this.choices = choices;
    }

    /** {@return the bytes of a body with one to three changes} */
    public static byte[] of(Body body, Choices choices) {
        Mutation mutation = new Mutation(body.bytes().clone(), choices);
        for (int left = 1 + choices.below(MOST_CHANGES); left > 0; left--) {
            mutation.change(body.controls());
        }
        return mutation.bytes;
    }

    /** {@return bytes that mean nothing} */
    public static byte[] random(Choices choices) {
        byte[] bytes = new byte[choices.below(96)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) choices.below(256);
        }
        return bytes;
    }

    private void change(List<Body.Word> controls) {
        int kind = choices.below(8);
        if (kind < 5 && !controls.isEmpty()) {
            control(controls.get((choices.below(256) << Byte.SIZE | choices.below(256)) % controls.size()));
        } else if (kind == 5) {
            bytes = Arrays.copyOf(bytes, bytes.length + 1 + choices.below(8));
        } else if (kind == 6) {
            bytes = Arrays.copyOf(bytes, somewhere(bytes.length + 1));
        } else if (bytes.length > 0) {
            bytes[somewhere(bytes.length)] ^= (byte) (1 << choices.below(Byte.SIZE));
        }
    }

    private void control(Body.Word word) {
        if (word.offset() + word.width() > bytes.length) {
            return;
        }
        long bits = 0;
        for (int i = word.width() - 1; i >= 0; i--) {
            bits = bits << Byte.SIZE | bytes[word.offset() + i] & 0xff;
        }
        long limit = 1L << word.width() * Byte.SIZE - 1;
        long left = (long) bytes.length - word.offset() - word.width();
        long changed = choices.of(List.of(0L, 1L, bits + 1, bits - 1, bits * 2, limit - 1, limit, limit * 2 - 1,
                left, left + 1, left / 2, left / 4, (long) bytes.length, bytes.length - 1L, bytes.length + 1L,
                (long) word.offset()));
        for (int i = 0; i < word.width(); i++) {
            bytes[word.offset() + i] = (byte) (changed >>> i * Byte.SIZE);
        }
    }

    private int somewhere(int size) {
        return (choices.below(256) << Byte.SIZE | choices.below(256)) % size;
    }
}
