// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.version;

import dev.spicewire.proto.resolve.Resolution;

/** A version to compare has errors of its own. */
public final class InvalidVersionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Resolution definition;

    InvalidVersionException(Resolution definition) {
        super(definition.sources().files().get(0).name() + " has errors");
        this.definition = definition;
    }

    /** {@return the version, with what is wrong with it} */
    public Resolution definition() {
        return definition;
    }
}
