// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support;

import dev.spicewire.runtime.Wire;
import dev.spicewire.runtime.WireStruct;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Checks that generated values make, so that a value that exists can be written. */
public final class Values {

    private Values() {
    }

    /**
     * Refuses a number that its member can't hold.
     *
     * @param value  the number
     * @param min    smallest allowed
     * @param max    largest allowed
     * @param member the member, for the message
     * @throws IllegalArgumentException if it is out of range
     */
    public static void range(long value, long min, long max, String member) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(member + " is " + value + ", allowed are " + min + " to " + max);
        }
    }

    /**
     * {@return an immutable copy of a list}
     *
     * @param elements the elements
     * @param member   the member, for the message
     * @param <T>      their type
     * @throws NullPointerException if the list or an element is null
     */
    public static <T> List<T> copyOf(List<T> elements, String member) {
        Objects.requireNonNull(elements, member);
        try {
            return List.copyOf(elements);
        } catch (NullPointerException nameless) {
            throw new NullPointerException(member + "[" + elements.indexOf(null) + "]");
        }
    }

    /**
     * {@return an immutable copy of a list whose numbers its member can hold}
     *
     * @param values the numbers
     * @param min    smallest allowed
     * @param max    largest allowed
     * @param member the member, for the message
     * @param <T>    {@link Integer} or {@link Long}
     * @throws IllegalArgumentException if one is out of range
     * @throws NullPointerException     if the list or a number is null
     */
    public static <T extends Number> List<T> range(List<T> values, long min, long max, String member) {
        List<T> copy = copyOf(values, member);
        for (int i = 0; i < copy.size(); i++) {
            range(copy.get(i).longValue(), min, max, member + "[" + i + "]");
        }
        return copy;
    }

    /**
     * {@return a read-only view of a payload, independent of the given buffer's position and limit}
     *
     * @param payload from its position to its limit
     * @param member  the member, for the message
     * @throws NullPointerException if it is null
     */
    public static ByteBuffer payload(ByteBuffer payload, String member) {
        Objects.requireNonNull(payload, member);
        return Wire.slice(payload, payload.position(), payload.remaining());
    }

    /**
     * {@return a read-only view of a string, independent of the given buffer's position and limit}
     *
     * @param text   from its position to its limit, without the 0 byte that ends it on the wire
     * @param member the member, for the message
     * @throws IllegalArgumentException if it has a 0 byte, which would end it too early
     * @throws NullPointerException     if it is null
     */
    public static ByteBuffer string(ByteBuffer text, String member) {
        ByteBuffer payload = payload(text, member);
        int end = Body.terminator(null, payload, 0, payload.limit());
        if (end >= 0) {
            throw new IllegalArgumentException(member + " has a 0 at byte " + end + ", which would end it there");
        }
        return payload;
    }

    /**
     * {@return bytes as text: decoded from UTF-8, up to a 0 byte if there is one}
     *
     * @param bytes from its position to its limit; may be {@code null}, and then there is no text
     */
    public static String text(ByteBuffer bytes) {
        if (bytes == null) {
            return null;
        }
        String text = StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
        int end = text.indexOf(0);
        return end < 0 ? text : text.substring(0, end);
    }

    /**
     * Refuses an array whose length is not what another member says.
     *
     * @param length elements that the array has
     * @param stated elements that the other member states, unsigned
     * @param member the array, for the message
     * @throws IllegalArgumentException if they differ
     */
    public static void length(long length, long stated, String member) {
        if (length != stated) {
            throw new IllegalArgumentException(member + " has " + length + " elements, its size member says "
                    + Long.toUnsignedString(stated));
        }
    }

    /**
     * Refuses an array whose size is not what another member says.
     *
     * @param bytes  bytes that the array has
     * @param stated bytes that the other member states, unsigned
     * @param member the array, for the message
     * @throws IllegalArgumentException if they differ
     */
    public static void size(long bytes, long stated, String member) {
        if (bytes != stated) {
            throw new IllegalArgumentException(member + " has " + bytes + " bytes, its size member says "
                    + Long.toUnsignedString(stated));
        }
    }

    /**
     * {@return the size of a value on the wire}
     *
     * @param bytes the size
     * @throws IllegalStateException if that is more than an {@code int} can tell, and than a buffer can hold
     */
    public static int wireSize(long bytes) {
        if (bytes > Integer.MAX_VALUE) {
            throw new IllegalStateException("the value takes " + bytes + " bytes, a buffer can hold "
                    + Integer.MAX_VALUE);
        }
        return (int) bytes;
    }

    /**
     * {@return the number of bytes that elements take one behind the other}
     *
     * @param elements the elements
     */
    public static long size(List<? extends WireStruct> elements) {
        return elements.stream().mapToLong(WireStruct::wireSize).sum();
    }

    /**
     * Refuses a switch value that is not the case that the switch variable selects.
     *
     * @param matches whether it is
     * @param member  the switch, for the message
     * @param found   the value that was given
     * @throws IllegalArgumentException if it does not match
     */
    public static void choice(boolean matches, String member, Object found) {
        if (!matches) {
            throw new IllegalArgumentException(member + " is " + found.getClass().getSimpleName()
                    + ", which is not the case that its switch variable selects");
        }
    }

    /**
     * {@return the canonical form of a value, in a buffer of its own}
     *
     * @param value the value
     */
    public static ByteBuffer written(WireStruct value) {
        ByteBuffer bytes = ByteBuffer.allocate(value.wireSize());
        value.write(bytes);
        return bytes.flip();
    }
}
