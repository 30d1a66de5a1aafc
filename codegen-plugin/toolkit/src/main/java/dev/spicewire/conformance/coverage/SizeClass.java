// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

/** How many elements an array has, in the order of {@link Goal#number()}. */
public enum SizeClass {
    /** None. */
    NONE("0"),
    /** One. */
    ONE("1"),
    /** More. */
    MANY("many");

    private final String word;

    SizeClass(String word) {
        this.word = word;
    }

    /** {@return the word for it in names and reports} */
    public String word() {
        return word;
    }

    /** {@return the class of an array} */
    static SizeClass of(long elements) {
        return elements == 0 ? NONE : elements == 1 ? ONE : MANY;
    }
}
