package dev.spicewire.model;

import java.io.IOException;

/** A document that is not a serialised model. */
public final class InvalidModelException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param path   where in the document, such as {@code structs[3].members[0].type}
     * @param reason what was found and what would be right
     */
    public InvalidModelException(String path, String reason) {
        super(path.isEmpty() ? reason : path + ": " + reason);
    }
}
