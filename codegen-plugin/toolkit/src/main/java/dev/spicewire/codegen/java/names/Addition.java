// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.names;

/** What generated classes have for a member besides its own accessor. */
public enum Addition {
    /** An enum's number: {@code typeValue}. */
    VALUE("", "Value"),
    /** The numbers of an array of an enum: {@code codecsValues}. */
    VALUES("", "Values"),
    /** Number of an array's elements: {@code entsCount}. */
    COUNT("", "Count"),
    /** Number of a payload's bytes: {@code dataLength}. */
    LENGTH("", "Length"),
    /** Where a payload begins: {@code dataOffset}. */
    OFFSET("", "Offset"),
    /** Bytes as text: {@code nameText}. */
    TEXT("", "Text"),
    /** Which case of a switch is there: {@code uCase}. */
    CASE("", "Case"),
    /** Whether a pointer leads to something: {@code hasPalette}. */
    HAS("has", ""),
    /** Writes a null pointer: {@code paletteNull}. */
    NULL("", "Null"),
    /** The part of writing a payload that does not depend on where it comes from: {@code beginData}. */
    BEGIN("begin", "");

    private final String before;
    private final String behind;

    Addition(String before, String behind) {
        this.before = before;
        this.behind = behind;
    }

    /**
     * {@return the identifier that it has where nothing else has it}
     *
     * @param identifier of the member
     * @param written    the member's name in words
     */
    public String of(String identifier, String written) {
        return before.isEmpty() ? identifier + behind : Identifiers.prefixed(before, written);
    }
}
