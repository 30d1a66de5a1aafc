// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve.context;

/** Which language a definition file is written in. */
public enum Dialect {
    /** Upstream's language and the extensions of Spicewire. */
    SPICEWIRE,
    /** What upstream's parser of today takes: no extensions, nothing obsolete. */
    UPSTREAM,
    /** Old versions of upstream's files: obsolete attributes are fine, faults that those files have are warnings. */
    OLD
}
