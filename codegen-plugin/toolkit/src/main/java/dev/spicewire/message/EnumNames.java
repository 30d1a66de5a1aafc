// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.message;

import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The names of enums' values and of flags, kept ready. For one thread at a time. */
public final class EnumNames {

    private static final char AND = '|';

    private final Map<EnumType, Map<Long, String>> enums = new IdentityHashMap<>();
    private final Map<EnumType, List<EnumValue>> flags = new IdentityHashMap<>();

    /** Knows no names yet: they are looked up when they are asked for first. */
    public EnumNames() {
        // The maps are filled later.
    }

    /**
     * Appends what a number is called: the name of an enum's value, or those of all flags that are set, such as
     * {@code CACHE_ME|HIGH_BITS_SET}. Where there is no name it appends the number, of flags in hexadecimal.
     *
     * @param type the type
     * @param bits the number
     * @param text where to
     */
    public void append(EnumType type, long bits, StringBuilder text) {
        if (type.isFlags()) {
            flags(type, bits, text);
            return;
        }
        String name = values(type).get(bits);
        if (name == null) {
            text.append(Long.toUnsignedString(bits));
        } else {
            text.append(name);
        }
    }

    /** {@return what {@link #append} appends} */
    public String of(EnumType type, long bits) {
        StringBuilder text = new StringBuilder();
        append(type, bits, text);
        return text.toString();
    }

    /** {@return whether each bit of flags, or the value of an enum, has a name} */
    public boolean isNamed(EnumType type, long bits) {
        return type.isFlags() ? bits != 0 && (bits & ~type.mask()) == 0 : values(type).containsKey(bits);
    }

    private void flags(EnumType type, long bits, StringBuilder text) {
        long left = bits;
        int start = text.length();
        for (EnumValue value : flags.computeIfAbsent(type, EnumType::byNumber)) {
            long flag = type.wireValue(value);
            if ((left & flag) != 0) {
                separate(text, start);
                text.append(value.name());
                left &= ~flag;
            }
        }
        if (left != 0) {
            separate(text, start);
            text.append("0x").append(Long.toHexString(left));
        } else if (bits == 0) {
            text.append('0');
        }
    }

    private static void separate(StringBuilder text, int start) {
        if (text.length() > start) {
            text.append(AND);
        }
    }

    private Map<Long, String> values(EnumType type) {
        return enums.computeIfAbsent(type, EnumNames::names);
    }

    /** Of two names for a number the first one counts. */
    private static Map<Long, String> names(EnumType type) {
        Map<Long, String> names = new HashMap<>();
        type.values().forEach(value -> names.putIfAbsent(type.wireValue(value), value.name()));
        return names;
    }
}
