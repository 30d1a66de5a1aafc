// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.explain;

import dev.spicewire.message.EnumNames;
import dev.spicewire.message.TextBytes;
import dev.spicewire.model.TypeText;
import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a span means, in words. */
public final class SpanWords {

    private static final int MOST_ELEMENTS = 8;

    private final EnumNames names = new EnumNames();

    /** Knows the names of enums that it has met. */
    public SpanWords() {
        // All it needs is made with it.
    }

    /** {@return the value, such as {@code 7}, {@code RECTS (1)} or {@code byte 48}} */
    public String value(Span span) {
        return switch (span.role()) {
            case NUMBER -> number(span.type().orElseThrow(), (IntValue) span.value().orElseThrow());
            case ARRAY -> array(span);
            case POINTER -> target(span) == 0 ? "null" : "byte " + target(span);
            default -> span.role().words();
        };
    }

    /** {@return the type, such as {@code uint8[4]}; empty where there is none} */
    String type(Span span) {
        String type = span.type().map(TypeText::of).orElse("");
        return span.role() == Span.Role.ARRAY ? type + "[" + count(span) + "]" : type;
    }

    /** {@return where a pointer leads to, 0 for nowhere} */
    static long target(Span pointer) {
        return ((IntValue) pointer.value().orElseThrow()).bits();
    }

    private String number(Type type, IntValue number) {
        if (!(type instanceof EnumType enumeration)) {
            return number.toString();
        }
        String shown = enumeration.isFlags() ? "0x" + Long.toHexString(number.bits()) : number.toString();
        return names.isNamed(enumeration, number.bits())
                ? names.of(enumeration, number.bits()) + " (" + shown + ")"
                : names.of(enumeration, number.bits());
    }

    private static int count(Span span) {
        Value value = span.value().orElseThrow();
        return value instanceof BytesValue bytes ? bytes.size() : ((ListValue) value).elements().size();
    }

    private String array(Span span) {
        Value value = span.value().orElseThrow();
        if (value instanceof BytesValue bytes) {
            Optional<String> text = span.text() ? TextBytes.of(bytes.buffer()) : TextBytes.guess(bytes.buffer());
            return text.orElse(bytes.size() + (bytes.size() == 1 ? " byte" : " bytes"));
        }
        List<Value> elements = ((ListValue) value).elements();
        Type type = span.type().orElse(new IntType(Byte.SIZE, false));
        String shown = elements.stream().limit(MOST_ELEMENTS).map(element -> number(type, (IntValue) element))
                .collect(Collectors.joining(" "));
        return elements.size() > MOST_ELEMENTS ? shown + " ... " + elements.size() + " elements" : shown;
    }
}
