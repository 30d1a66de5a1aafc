// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime;

/** A message that a channel can carry: every generated record that has an id. */
public interface WireMessage extends WireStruct {

    /** {@return the message's id, for the data header} */
    int messageId();

    /**
     * Gives the message bytes of its own: payloads of a message that was read are slices of the buffer that it came in.
     *
     * @return an equal message that outlives that buffer; this one, where it has no payload
     */
    default WireMessage copyPayloads() {
        return this;
    }
}
