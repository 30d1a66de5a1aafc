// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime;

import java.nio.ByteBuffer;

/**
 * A view of a whole message, which can be wrapped around one body after the other.
 *
 * <p>Wrapping validates all of a body once. After that no accessor of the view or of the views of its parts can fail on
 * any path, but for those of a switch case that is not there, which throw an {@link IllegalStateException}, and for an
 * index beyond an array. The bytes and the buffer's limit must not change while a view is in use. Payloads are
 * read-only slices of the body.
 *
 * <p>To read from a view that was never wrapped is a {@link NullPointerException}, because there is no body; a check of
 * its own would slow every access down.
 */
public interface MessageView {

    /**
     * Validates a body leniently and shows it from now on; a malformed body leaves the view as it was.
     *
     * @param body from its position to its limit, neither of which changes
     * @return this view
     * @throws MalformedMessageException if the bytes are not such a message
     */
    MessageView wrap(ByteBuffer body);

    /**
     * Validates a body and shows it from now on; a malformed body leaves the view as it was.
     *
     * @param body       from its position to its limit, neither of which changes
     * @param strictness what to demand
     * @return this view
     * @throws MalformedMessageException if the bytes are not such a message
     */
    MessageView wrap(ByteBuffer body, Strictness strictness);
}
