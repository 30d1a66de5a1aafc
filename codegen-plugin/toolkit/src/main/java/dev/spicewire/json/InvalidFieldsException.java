// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.json;

import java.io.IOException;

/** JSON that can't be values of fields. */
public final class InvalidFieldsException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String reason;

    /**
     * Says what is wrong.
     *
     * @param path   which member, such as {@code base.clip.u.rects[0].top}; empty for all of it
     * @param reason what was found and what is allowed
     */
    public InvalidFieldsException(String path, String reason) {
        super(path.isEmpty() ? reason : path + ": " + reason);
        this.path = path;
        this.reason = reason;
    }

    /** {@return which member} */
    public String path() {
        return path;
    }

    /** {@return what was found and what is allowed} */
    public String reason() {
        return reason;
    }
}
