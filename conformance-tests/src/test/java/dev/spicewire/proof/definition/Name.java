// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

/**
 * A name as a sketch has it. Which word it becomes depends on the names that are there when it is written out.
 *
 * @param source where the word comes from
 * @param pick   which one; counted modulo their number
 * @param form   what is done to it
 */
record Name(Source source, int pick, int form) {

    /** Where words come from. */
    enum Source {
        /** A list of words that mean nothing to anybody. */
        ORDINARY,
        /** Words that Java, the runtime or generated code use. */
        DANGEROUS,
        /** Names that the definition has already, and what generators make of them. */
        DERIVED
    }
}
