// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.IntType;
import java.util.List;

/** What values are like where nothing else is asked for. */
enum Fill {

    /** Numbers are 0, arrays empty, pointers null. */
    LEAST("minimal", 0, true),
    /** Numbers differ, arrays have an element, pointers are null. */
    PLAIN("plain", 1, true),
    /** The same, and pointers lead to something. */
    FULL("pointers", 1, false),
    /** Numbers are the largest of their types, arrays have two elements, pointers lead to something. */
    MOST("maximal", 2, false),
    /** Of the bits of a number only the highest is set, so that a sign shows. */
    TOP_BIT("top-bits", 1, false),
    /** Numbers differ, arrays of bytes are so long that an element outweighs what another one lacks. */
    LONG("long", 2, false);

    private static final int DIFFERENT = 100;
    private static final int LONG_BYTES = 32;

    private final String word;
    private final int elements;
    private final boolean nulls;

    Fill(String word, int elements, boolean nulls) {
        this.word = word;
        this.elements = elements;
        this.nulls = nulls;
    }

    /** {@return its name} */
    String word() {
        return word;
    }

    /** {@return how long an array is} */
    int elements(ArrayType array) {
        return this == LONG && array.isBytes() ? LONG_BYTES : elements;
    }

    /** {@return whether pointers are null that may be} */
    boolean nulls() {
        return nulls;
    }

    /**
     * {@return a number}
     *
     * @param type its type
     * @param made how many have been made
     */
    IntValue number(IntType type, int made) {
        long all = -1L >>> Long.SIZE - type.bits();
        long top = 1L << type.bits() - 1;
        long bits = switch (this) {
            case LEAST -> 0;
            case PLAIN, FULL, LONG -> made % DIFFERENT + 1;
            case MOST -> type.signed() ? top - 1 : all;
            case TOP_BIT -> top;
        };
        int unused = Long.SIZE - type.bits();
        return type.signed() ? IntValue.of(bits << unused >> unused) : IntValue.ofUnsigned(bits);
    }

    /** {@return a value of an enum or flags} */
    long number(EnumType type) {
        List<EnumValue> values = type.byNumber();
        if (values.isEmpty() || type.isFlags() && this == LEAST) {
            return 0;
        } else if (this == MOST) {
            return type.isFlags() ? type.mask() : values.get(values.size() - 1).number();
        }
        return type.wireValue(values.get(0));
    }
}
