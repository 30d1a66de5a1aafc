// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Types of C, of Protocol Buffers and of other languages, with what takes their place on the wire. */
public final class ForeignTypes {

    private static final String TEXT = "text is an array of bytes: 'uint32 length; uint8 text[length] @end;'";
    private static final String BYTES = "bytes are an array: 'uint32 length; uint8 data[length] @end;'";
    private static final String SCALED = "there are no floating-point numbers: write 'int32' for a scaled one";
    private static final String LONG = "write 'int64', or 'int32': a 'long' has both sizes, by the machine";

    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("string", TEXT), Map.entry("str", TEXT), Map.entry("String", TEXT), Map.entry("text", TEXT),
            Map.entry("bytes", BYTES), Map.entry("blob", BYTES), Map.entry("void", BYTES),
            Map.entry("bool", "write 'uint8', which is 0 for no and 1 for yes"),
            Map.entry("boolean", "write 'uint8', which is 0 for no and 1 for yes"),
            Map.entry("_Bool", "write 'uint8', which is 0 for no and 1 for yes"),
            Map.entry("float", SCALED + ", 'uint32' for its bits"),
            Map.entry("float32", SCALED + ", 'uint32' for its bits"),
            Map.entry("double", SCALED + ", 'uint64' for its bits"),
            Map.entry("float64", SCALED + ", 'uint64' for its bits"),
            Map.entry("long", LONG), Map.entry("ulong", LONG.replace("'int", "'uint")),
            Map.entry("size_t", "write 'uint32': no message is longer"),
            Map.entry("ssize_t", "write 'int32': no message is longer"));

    private static final Map<String, String> INTEGERS = Map.ofEntries(
            Map.entry("char", "uint8"), Map.entry("byte", "uint8"), Map.entry("uchar", "uint8"),
            Map.entry("u8", "uint8"), Map.entry("i8", "int8"), Map.entry("s8", "int8"), Map.entry("sbyte", "int8"),
            Map.entry("short", "int16"), Map.entry("ushort", "uint16"), Map.entry("word", "uint16"),
            Map.entry("u16", "uint16"), Map.entry("i16", "int16"), Map.entry("s16", "int16"),
            Map.entry("int", "int32"), Map.entry("signed", "int32"), Map.entry("uint", "uint32"),
            Map.entry("unsigned", "uint32"), Map.entry("dword", "uint32"), Map.entry("u32", "uint32"),
            Map.entry("i32", "int32"), Map.entry("s32", "int32"), Map.entry("sint32", "int32"),
            Map.entry("fixed32", "uint32"), Map.entry("sfixed32", "int32"), Map.entry("qword", "uint64"),
            Map.entry("u64", "uint64"), Map.entry("i64", "int64"), Map.entry("s64", "int64"),
            Map.entry("sint64", "int64"), Map.entry("fixed64", "uint64"), Map.entry("sfixed64", "int64"),
            Map.entry("int8_t", "int8"), Map.entry("uint8_t", "uint8"), Map.entry("int16_t", "int16"),
            Map.entry("uint16_t", "uint16"), Map.entry("int32_t", "int32"), Map.entry("uint32_t", "uint32"),
            Map.entry("int64_t", "int64"), Map.entry("uint64_t", "uint64"));

    private static final Set<String> PARTS = Set.of("unsigned", "signed", "char", "short", "int", "long", "float",
            "double");
    private static final Set<String> LABELS = Set.of("repeated", "optional", "required", "const", "volatile");

    private ForeignTypes() {
    }

    /** {@return what to write instead of a type of another language, if it is known to be one} */
    public static Optional<String> hint(String type) {
        return Optional.ofNullable(INTEGERS.get(type)).map(integer -> "write '" + integer + "'")
                .or(() -> Optional.ofNullable(OTHERS.get(type)));
    }

    /** {@return whether a word can be one of several that are a type of C} */
    public static boolean isPart(String word) {
        return PARTS.contains(word);
    }

    /** {@return the type that has as many bits as one of C that has several words} */
    public static String ofWords(List<String> words) {
        String sign = words.contains("unsigned") ? "uint" : "int";
        if (words.contains("char")) {
            return sign + 8;
        } else if (words.contains("short")) {
            return sign + 16;
        }
        return sign + (words.contains("long") ? 64 : 32);
    }

    /** {@return whether a word stands in front of types in other languages} */
    public static boolean isLabel(String word) {
        return LABELS.contains(word);
    }

    /** {@return what to write instead of a member with such a word} */
    public static String hintForLabel(String label, String type) {
        return switch (label) {
            case "repeated" -> "write an array: 'uint32 count; " + type + " name[count] @end;'";
            case "optional" -> "write a pointer to a struct, which can be null, or a switch";
            default -> "leave it out";
        };
    }
}
