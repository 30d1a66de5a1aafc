// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import java.util.Arrays;
import java.util.Optional;

/** What a testee is asked to do. */
public enum Operation {
    /** Read bytes into fields. */
    DECODE("decode", true),
    /** Write fields as canonical bytes. */
    ENCODE("encode", true),
    /** Read bytes and write what they hold as canonical bytes. */
    ROUNDTRIP("roundtrip", true),
    /** Read bytes into fields, and reject what the reference implementation lets pass. */
    DECODE_STRICT("decode-strict", true),
    /** Read bytes of the agent's conversation into fields: channels and messages are those of {@code agent.proto}. */
    DECODE_AGENT("decode-agent", true),
    /** Read the client's link header and link message. */
    LINK_MESSAGE("link-message", false),
    /** Read the server's link header and link reply. */
    LINK_REPLY("link-reply", false),
    /** Cut a stream with full data headers into messages, sub-messages before the message that carries them. */
    FRAME_FULL("frame-full", false),
    /** Cut a stream with mini data headers into messages. */
    FRAME_MINI("frame-mini", false);

    private final String word;
    private final boolean aboutMessage;

    Operation(String word, boolean aboutMessage) {
        this.word = word;
        this.aboutMessage = aboutMessage;
    }

    /** {@return the word for it in the testee protocol} */
    public String word() {
        return word;
    }

    /** {@return whether it is about the body of one message of a channel, which the request has to name} */
    public boolean isAboutMessage() {
        return aboutMessage;
    }

    /** {@return the operation of a word, if it is one} */
    public static Optional<Operation> of(String word) {
        return Arrays.stream(values()).filter(operation -> operation.word.equals(word)).findFirst();
    }
}
