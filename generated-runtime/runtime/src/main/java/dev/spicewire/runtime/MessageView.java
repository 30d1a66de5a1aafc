package dev.spicewire.runtime;

import java.nio.ByteBuffer;

/** A view of a whole message, which can be wrapped around one body after the other. */
public abstract class MessageView extends StructView {

    /** Makes a view that shows nothing until it is wrapped around a body. */
    protected MessageView() {
    }

    /**
     * Validates a body leniently and shows it from now on; a malformed body leaves the view as it was.
     *
     * @param body from its position to its limit, neither of which changes
     * @return this view
     * @throws MalformedMessageException if the bytes are not such a message
     */
    public abstract MessageView wrap(ByteBuffer body);

    /**
     * Validates a body and shows it from now on; a malformed body leaves the view as it was.
     *
     * @param body       from its position to its limit, neither of which changes
     * @param strictness what to demand
     * @return this view
     * @throws MalformedMessageException if the bytes are not such a message
     */
    public abstract MessageView wrap(ByteBuffer body, Strictness strictness);
}
