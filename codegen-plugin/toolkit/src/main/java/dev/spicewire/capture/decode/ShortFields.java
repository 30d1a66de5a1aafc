package dev.spicewire.capture.decode;

import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Fields for people: bytes and lists show their start and their size. */
final class ShortFields {

    private static final int MOST_BYTES = 16;
    private static final int MOST_ELEMENTS = 4;

    private ShortFields() {
    }

    /** Appends the members of a struct. */
    static void append(StructValue struct, StringBuilder text) {
        String separator = "";
        for (Map.Entry<String, Value> member : struct.members().entrySet()) {
            text.append(separator).append(member.getKey()).append('=');
            value(member.getValue(), text);
            separator = " ";
        }
    }

    private static void value(Value value, StringBuilder text) {
        if (value instanceof StructValue struct) {
            text.append('{');
            append(struct, text);
            text.append('}');
        } else if (value instanceof ListValue list) {
            elements(list.elements(), text);
        } else if (value instanceof BytesValue bytes) {
            bytes(bytes, text);
        } else {
            text.append(value);
        }
    }

    private static void elements(List<Value> elements, StringBuilder text) {
        text.append('[');
        String separator = "";
        for (Value element : elements.subList(0, Math.min(MOST_ELEMENTS, elements.size()))) {
            text.append(separator);
            value(element, text);
            separator = " ";
        }
        text.append(elements.size() > MOST_ELEMENTS ? " ... " + elements.size() + " elements]" : "]");
    }

    private static void bytes(BytesValue value, StringBuilder text) {
        ByteBuffer bytes = value.buffer();
        byte[] shown = new byte[Math.min(MOST_BYTES, bytes.remaining())];
        bytes.get(shown);
        text.append("0x").append(HexFormat.of().formatHex(shown));
        if (bytes.hasRemaining()) {
            text.append("... (").append(value.size()).append(" bytes)");
        }
    }
}
