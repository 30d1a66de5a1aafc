// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.write;

import dev.spicewire.proto.dynamic.value.Path;

/** Stops writing at the first value that does not fit; never leaves the codec. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Encoded.Refused refused;

    /** A value that does not fit, and what would. */
    public Refusal(Path path, String reason) {
        super(reason, null, false, false);
        this.refused = new Encoded.Refused(path.toString(), reason);
    }

    /** {@return what is wrong} */
    public Encoded.Refused refused() {
        return refused;
    }
}
