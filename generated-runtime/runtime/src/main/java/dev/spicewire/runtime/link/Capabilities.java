// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.link;

import dev.spicewire.runtime.Wire;
import dev.spicewire.runtime.WireEnum;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of capabilities, immutable: capability n is bit n % 32 of word n / 32. What has no name is kept, and so are
 * zero words at the end that a peer sends, so that reading and writing gives the same bytes; they play no part in
 * {@link #equals}. The names, which depend on the channel, are those of an enum: {@link CommonCapability}, or one of
 * {@code dev.spicewire.codec.link} and {@code dev.spicewire.codec.agent} in {@code spice-codecs}.
 */
public final class Capabilities {

    /** No capability, no word. */
    public static final Capabilities NONE = new Capabilities(new int[0], CapabilityNames.NONE);

    private final int[] words;
    private final CapabilityNames names;

    private Capabilities(int[] words, CapabilityNames names) {
        this.words = words;
        this.names = names;
    }

    /**
     * {@return a set in as few words as it needs}
     *
     * @param numbers capability numbers, 0 to 65535
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Capabilities of(int... numbers) {
        return numbers.length == 0 ? NONE : of(Arrays.stream(numbers).asLongStream().toArray(), CapabilityNames.NONE);
    }

    /**
     * {@return a set in as few words as it needs, which is shown by the names of the enum}
     *
     * @param first  a capability
     * @param others more of the same channel
     * @throws IllegalArgumentException for a constant that stands for numbers without a name
     */
    public static Capabilities of(WireEnum first, WireEnum... others) {
        long[] numbers = Stream.concat(Stream.of(first), Arrays.stream(others)).mapToLong(WireEnum::number).toArray();
        return of(numbers, CapabilityNames.of(first));
    }

    private static Capabilities of(long[] numbers, CapabilityNames names) {
        BitSet bits = new BitSet();
        for (long number : numbers) {
            if (number < 0 || number > 0xffff) {
                throw new IllegalArgumentException("capability " + number + " is not in 0 to 65535");
            }
            bits.set((int) number);
        }
        int[] words = new int[(bits.length() + 31) / 32];
        bits.stream().forEach(number -> words[number / 32] |= 1 << number);
        return new Capabilities(words, names);
    }

    /**
     * {@return the set that words of the wire hold, such as those of the agent's {@code announce_capabilities}}
     *
     * @param words each 0 to 4294967295
     * @throws IllegalArgumentException if a word is out of range
     */
    public static Capabilities ofWords(List<Long> words) {
        words.forEach(word -> LinkFields.uint32(word, "word of capabilities"));
        return new Capabilities(words.stream().mapToInt(Long::intValue).toArray(), CapabilityNames.NONE);
    }

    /** Reads words that are known to lie inside the buffer. */
    static Capabilities read(ByteBuffer in, int index, int wordCount) {
        int[] words = new int[wordCount];
        for (int i = 0; i < wordCount; i++) {
            words[i] = Wire.int32(in, index + 4 * i);
        }
        return new Capabilities(words, CapabilityNames.NONE);
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

    /**
     * {@return whether a capability is in the set}
     *
     * @param capability a constant of the channel's capabilities
     */
    public boolean has(WireEnum capability) {
        long number = capability.number();
        return number <= Integer.MAX_VALUE && has((int) number);
    }

    /**
     * {@return what both sets have: a capability is in force only if both sides announce it}
     *
     * @param other the other side's set
     */
    public Capabilities and(Capabilities other) {
        BitSet both = bits();
        both.and(other.bits());
        return of(both.stream().mapToLong(number -> number).toArray(), names.or(other.names));
    }

    /**
     * {@return the same set, which {@link #toString} shows by the names of an enum}
     *
     * @param type the capabilities of the channel
     * @param <E>  their type
     */
    public <E extends Enum<E> & WireEnum> Capabilities withNames(Class<E> type) {
        return new Capabilities(words, CapabilityNames.of(type));
    }

    /** {@return the words as they are on the wire, each 0 to 4294967295} */
    public List<Long> words() {
        return Arrays.stream(words).mapToObj(Integer::toUnsignedLong).toList();
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

    /** {@return the capabilities by name where their enum is known, else by number: {@code {MINI_HEADER, 40}}} */
    @Override
    public String toString() {
        return bits().stream().mapToObj(names::of).collect(Collectors.joining(", ", "{", "}"));
    }

    private BitSet bits() {
        BitSet bits = new BitSet();
        for (int number = 0; number < 32 * words.length; number++) {
            bits.set(number, has(number));
        }
        return bits;
    }
}
