// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.write;

/** What became of values that should be a message. */
public sealed interface Encoded {

    /**
     * The values fit.
     *
     * @param body the canonical bytes; the caller owns the array
     */
    record Written(byte[] body) implements Encoded {
    }

    /**
     * The values are not values of the message.
     *
     * @param path   what is wrong: members from the message inwards
     * @param reason what was found and what is allowed
     */
    record Refused(String path, String reason) implements Encoded {
    }

    /**
     * The protocol has no such message.
     *
     * @param reason what it does not have
     */
    record UnknownMessage(String reason) implements Encoded {
    }
}
