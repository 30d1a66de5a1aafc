// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

/** Which names and comments definitions have. */
enum Vocabulary {
    /** Words that can't be taken for anything else. */
    ORDINARY,
    /** Also words that generated code, the runtime or Java use, names derived from others, and hostile comments. */
    ANY
}
