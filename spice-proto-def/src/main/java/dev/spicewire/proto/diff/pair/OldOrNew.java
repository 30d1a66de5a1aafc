// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.pair;

/** One of the two versions that are compared. */
public enum OldOrNew {
    OLD,
    NEW;

    /** {@return the one that this is compared with} */
    public OldOrNew other() {
        return this == OLD ? NEW : OLD;
    }

    /** {@return the word in reports: {@code old} or {@code new}} */
    public String word() {
        return this == OLD ? "old" : "new";
    }
}
