// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

/**
 * A slip that people make, told by a few tokens. It is reported, and the tokens are made what they were meant to be, so
 * that the parser does not stumble over them a second time.
 */
interface Repair {

    /** Looks at the tokens from the cursor on, reports the slip if it is there, and mends it. */
    void mend(RepairCursor cursor);
}
