package dev.spicewire.runtime.link;

import dev.spicewire.runtime.Wire;
import java.nio.ByteBuffer;
import java.util.BitSet;

/**
 * A set of capabilities, immutable: capability n is bit n % 32 of word n / 32. Trailing zero words that a peer sends
 * are kept, so that reading and writing gives the same bytes; they play no part in {@link #equals}.
 */
public final class Capabilities {

    /** No capability, no word. */
    public static final Capabilities NONE = new Capabilities(new int[0]);

    private final int[] words;

    private Capabilities(int[] words) {
        this.words = words;
    }

    /**
     * {@return a set in as few words as it needs}
     *
     * @param numbers capability numbers, 0 to 65535
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Capabilities of(int... numbers) {
        BitSet bits = new BitSet();
        for (int number : numbers) {
            if (number < 0 || number > 0xffff) {
                throw new IllegalArgumentException("capability " + number + " is not in 0 to 65535");
            }
            bits.set(number);
        }
        int[] words = new int[(bits.length() + 31) / 32];
        bits.stream().forEach(number -> words[number / 32] |= 1 << number);
        return words.length == 0 ? NONE : new Capabilities(words);
    }

    /** Reads words that are known to lie inside the buffer. */
    static Capabilities read(ByteBuffer in, int index, int wordCount) {
        int[] words = new int[wordCount];
        for (int i = 0; i < wordCount; i++) {
            words[i] = Wire.int32(in, index + 4 * i);
        }
        return new Capabilities(words);
    }

    void write(ByteBuffer out, int index) {
        for (int i = 0; i < words.length; i++) {
            Wire.put32(out, index + 4 * i, words[i]);
        }
    }

    /**
     * {@return whether a capability is in the set}
     *
     * @param number the number on the wire
     */
    public boolean has(int number) {
        return number >= 0 && number / 32 < words.length && (words[number / 32] >>> number & 1) != 0;
    }

    /** {@return number of 32-bit words on the wire} */
    public int wordCount() {
        return words.length;
    }

    /** {@return the capability numbers, ascending} */
    public int[] numbers() {
        return bits().stream().toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Capabilities that && bits().equals(that.bits());
    }

    @Override
    public int hashCode() {
        return bits().hashCode();
    }

    @Override
    public String toString() {
        return bits().toString();
    }

    private BitSet bits() {
        BitSet bits = new BitSet();
        for (int number = 0; number < 32 * words.length; number++) {
            bits.set(number, has(number));
        }
        return bits;
    }
}
