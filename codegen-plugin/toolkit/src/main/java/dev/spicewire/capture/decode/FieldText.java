// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.message.EnumNames;
import dev.spicewire.message.TextBytes;
import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Type;
import dev.spicewire.text.Paint;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Fields for people: names of enums and flags, text in quotes, rectangles as {@code (left,top)-(right,bottom)}; long
 * text, other bytes and lists show their start and their size. For one thread at a time.
 */
final class FieldText {

    private static final int MOST_BYTES = 16;
    /** People read text more quickly than digits. */
    private static final int MOST_TEXT = 160;
    private static final int MOST_ELEMENTS = 4;

    /** Bits that tell bytes inside of a letter in UTF-8, and what they are there. */
    private static final int UTF_8_MARK = 0xC0;
    private static final int UTF_8_INSIDE = 0x80;

    private final Paint paint;
    private final EnumNames names = new EnumNames();

    FieldText(Paint paint) {
        this.paint = paint;
    }

    /**
     * Appends the members of a struct.
     *
     * @param container what it is by its definition
     * @param struct    its values
     * @param text      where to
     */
    void append(Container container, StructValue struct, StringBuilder text) {
        members(struct, name -> FieldType.of(container, name), text);
    }

    /** Appends the members of a struct that may have a definition. */
    void append(Optional<Container> container, StructValue struct, StringBuilder text) {
        members(struct, name -> container.map(c -> FieldType.of(c, name)).orElse(FieldType.UNKNOWN), text);
    }

    /** Appends a member. */
    void append(String name, FieldType type, Value value, StringBuilder text) {
        text.append(paint.name(name)).append('=');
        append(type, value, text);
    }

    private void members(StructValue struct, Function<String, FieldType> types, StringBuilder text) {
        String separator = "";
        for (Map.Entry<String, Value> member : struct.members().entrySet()) {
            text.append(separator);
            append(member.getKey(), types.apply(member.getKey()), member.getValue(), text);
            separator = " ";
        }
    }

    private void append(FieldType type, Value value, StringBuilder text) {
        if (value instanceof IntValue number) {
            number(type.resolved(), number, text);
        } else if (value instanceof StructValue struct) {
            struct(type, struct, text);
        } else if (value instanceof ListValue list) {
            elements(type.element(), list.elements(), text);
        } else if (value instanceof BytesValue bytes) {
            bytes(bytes, text);
        } else {
            text.append("null");
        }
    }

    private void number(Optional<Type> type, IntValue number, StringBuilder text) {
        if (type.isPresent() && type.get() instanceof EnumType enumeration) {
            names.append(enumeration, number.bits(), text);
        } else if (number.wide()) {
            text.append(number);
        } else {
            text.append(number.bits());
        }
    }

    private void struct(FieldType type, StructValue struct, StringBuilder text) {
        if (!Geometry.append(struct, text)) {
            text.append('{');
            members(struct, type::member, text);
            text.append('}');
        }
    }

    private void elements(FieldType element, List<Value> elements, StringBuilder text) {
        text.append('[');
        String separator = "";
        for (Value value : elements.subList(0, Math.min(MOST_ELEMENTS, elements.size()))) {
            text.append(separator);
            append(element, value, text);
            separator = " ";
        }
        text.append(elements.size() > MOST_ELEMENTS ? " ... " + elements.size() + " elements]" : "]");
    }

    private static void bytes(BytesValue value, StringBuilder text) {
        ByteBuffer bytes = value.buffer();
        Optional<String> words = TextBytes.guess(bytes);
        if (words.isPresent()) {
            text.append(bytes.remaining() > MOST_TEXT ? startOf(bytes) : words.get());
            return;
        }
        byte[] shown = new byte[Math.min(MOST_BYTES, bytes.remaining())];
        bytes.get(shown);
        text.append("0x").append(HexFormat.of().formatHex(shown));
        if (bytes.hasRemaining()) {
            text.append("... (").append(value.size()).append(" bytes)");
        }
    }

    /** {@return whole letters of a long text from its start, and its size} */
    private static String startOf(ByteBuffer text) {
        int end = text.position() + MOST_TEXT;
        while ((text.get(end) & UTF_8_MARK) == UTF_8_INSIDE) {
            end--;
        }
        return TextBytes.of(text.duplicate().limit(end)).orElseThrow() + "... (" + text.remaining() + " bytes)";
    }
}
