// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.read;

import dev.spicewire.proto.dynamic.value.Path;

/** Stops reading at the first fault; never leaves the codec. */
public final class MalformedBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Decoded.Rejected rejection;

    MalformedBody(Path path, int offset, String reason) {
        super(reason, null, false, false);
        this.rejection = new Decoded.Rejected(path.toString(), offset, reason);
    }

    /** {@return the fault} */
    public Decoded.Rejected rejection() {
        return rejection;
    }
}
