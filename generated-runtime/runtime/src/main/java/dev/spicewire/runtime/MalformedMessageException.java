// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime;

/**
 * The bytes of a message are not what its definition allows. This is the only exception that reading a body throws,
 * whatever the bytes. It carries no stack trace: the path and the offset say where, and malformed input must not be
 * expensive.
 */
public final class MalformedMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Members from the message inwards. */
    private final String path;
    /** Byte offset in the body. */
    private final int offset;
    /** What was found and what is allowed. */
    private final String reason;

    /**
     * Describes what is wrong with a body.
     *
     * @param path   members from the message inwards, such as {@code draw_copy.base.clip.u.rects.num_rects}
     * @param offset byte offset in the body of what is wrong
     * @param reason what was found and what is allowed
     */
    public MalformedMessageException(String path, int offset, String reason) {
        super(path + " at byte " + offset + ": " + reason, null, false, false);
        this.path = path;
        this.offset = offset;
        this.reason = reason;
    }

    /** {@return members from the message inwards, such as {@code draw_copy.data.src_bitmap}} */
    public String path() {
        return path;
    }

    /** {@return byte offset in the body of what is wrong} */
    public int offset() {
        return offset;
    }

    /** {@return what was found and what is allowed} */
    public String reason() {
        return reason;
    }
}
