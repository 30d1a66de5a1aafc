// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support;

import dev.spicewire.runtime.WireEnum;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * How values are shown to people: names of enums and flags, text as text, payloads as their size and first bytes. What
 * comes from a peer is escaped and cut, however much of it there is.
 */
public final class ValueText {

    private static final int MOST_BYTES = 16;
    private static final int MOST_CHARACTERS = 80;
    private static final int MOST_ELEMENTS = 8;
    /** Longest text of one value; what a list has beyond it is only counted. */
    private static final int MOST_TEXT = 4_000;

    private ValueText() {
    }

    /**
     * {@return a value as {@code Name[member=…, member=…]}} Lists are shown by their first elements, payloads by
     * their size and first bytes.
     *
     * @param name    simple name of its type
     * @param members names and what they hold, alternating
     */
    public static String value(String name, Object... members) {
        StringBuilder text = new StringBuilder(name).append('[');
        for (int i = 0; i < members.length; i += 2) {
            text.append(i == 0 ? "" : ", ").append(members[i]).append('=');
            append(text, members[i + 1]);
        }
        return cut(text).append(']').toString();
    }

    private static StringBuilder cut(StringBuilder text) {
        if (text.length() > MOST_TEXT) {
            int end = Character.isHighSurrogate(text.charAt(MOST_TEXT - 1)) ? MOST_TEXT - 1 : MOST_TEXT;
            text.setLength(end);
            text.append('…');
        }
        return text;
    }

    private static void append(StringBuilder text, Object held) {
        if (held instanceof ByteBuffer bytes) {
            append(text, bytes);
        } else if (held instanceof List<?> list) {
            append(text, list);
        } else {
            text.append(held);
        }
    }

    private static void append(StringBuilder text, List<?> list) {
        text.append('[');
        int shown = 0;
        while (shown < list.size() && shown < MOST_ELEMENTS && text.length() < MOST_TEXT) {
            text.append(shown == 0 ? "" : ", ");
            append(text, list.get(shown));
            shown++;
        }
        if (shown < list.size()) {
            text.append(", … ").append(list.size() - shown).append(" more");
        }
        text.append(']');
    }

    /**
     * {@return an enum by name, a number without a name as {@code UNKNOWN (17)}}
     *
     * @param constant the constant for the number
     * @param number   the number
     */
    public static String name(WireEnum constant, long number) {
        return constant.number() == number ? constant.name() : constant.name() + " (" + number + ")";
    }

    /**
     * {@return the names of the flags that are set, joined by {@code |}; undefined bits as a hexadecimal number}
     *
     * @param flags   the flags
     * @param defined names and masks of those that are defined, alternating
     */
    public static String flags(long flags, Object... defined) {
        StringJoiner names = new StringJoiner("|").setEmptyValue("0");
        long undefined = flags;
        for (int i = 0; i < defined.length; i += 2) {
            long mask = ((Number) defined[i + 1]).longValue();
            if ((flags & mask) != 0) {
                names.add((String) defined[i]);
            }
            undefined &= ~mask;
        }
        if (undefined != 0) {
            names.add("0x" + Long.toHexString(undefined));
        }
        return names.toString();
    }

    /**
     * {@return an array of an enum by names}
     *
     * @param numbers the numbers, or {@code null}
     * @param type    gives the constant for a number
     * @param <N>     {@link Integer} or {@link Long}
     */
    public static <N extends Number> List<String> names(List<N> numbers, Function<N, WireEnum> type) {
        return numbers == null ? null : new Names<>(numbers, type);
    }

    /** The size of a payload and its first bytes: {@code 3 bytes 0a0b0c}. */
    private static void append(StringBuilder text, ByteBuffer payload) {
        int size = payload.remaining();
        text.append(size).append(size == 1 ? " byte" : " bytes");
        for (int i = 0; i < Math.min(size, MOST_BYTES); i++) {
            int octet = payload.get(payload.position() + i) & 0xff;
            text.append(i == 0 ? " " : "").append(Character.forDigit(octet >> 4, 16))
                    .append(Character.forDigit(octet & 0xf, 16));
        }
        text.append(size > MOST_BYTES ? "…" : "");
    }

    /**
     * {@return bytes as text in quotes, up to a 0 byte; the beginning of it where it is long}
     *
     * @param payload UTF-8 from its position to its limit, or {@code null}
     */
    public static String text(ByteBuffer payload) {
        if (payload == null) {
            return "null";
        }
        int most = 4 * (MOST_CHARACTERS + 1);
        ByteBuffer start = payload.slice(payload.position(), Math.min(payload.remaining(), most));
        int end = 0;
        while (end < start.limit() && start.get(end) != 0) {
            end++;
        }
        return quote(StandardCharsets.UTF_8.decode(start.limit(end)).toString());
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        int[] characters = text.codePoints().limit(MOST_CHARACTERS + 1L).toArray();
        for (int i = 0; i < Math.min(characters.length, MOST_CHARACTERS); i++) {
            escape(quoted, characters[i]);
        }
        return quoted.append(characters.length > MOST_CHARACTERS ? "…\"" : "\"").toString();
    }

    /** What would end the text, move the cursor, turn the direction of writing or be seen as nothing is escaped. */
    private static void escape(StringBuilder text, int character) {
        switch (character) {
            case '"', '\\' -> text.append('\\').appendCodePoint(character);
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (isSeen(character)) {
                    text.appendCodePoint(character);
                } else {
                    text.append("\\u{" + Integer.toHexString(character) + "}");
                }
            }
        }
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Names of numbers, looked up as they are shown. */
    private static final class Names<N extends Number> extends AbstractList<String> {

        private final List<N> numbers;
        private final Function<N, WireEnum> type;

        Names(List<N> numbers, Function<N, WireEnum> type) {
            this.numbers = numbers;
            this.type = type;
        }

        @Override
        public String get(int index) {
            return name(type.apply(numbers.get(index)), numbers.get(index).longValue());
        }

        @Override
        public int size() {
            return numbers.size();
        }
    }
}
