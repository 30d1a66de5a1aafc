// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.jvm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.json.InvalidJsonException;
import dev.spicewire.json.JsonText;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * What a testee is asked: an operation on one message, or on the bytes of a stream. {@code docs/testee.md} lists the
 * operations.
 */
public final class Request {

    private final Case asked;

    private Request(Case asked) {
        this.asked = asked;
    }

    static Request of(Case asked) {
        return new Request(asked);
    }

    /** {@return the name of the case} */
    public String caseName() {
        return asked.id();
    }

    /** {@return the word for the operation, such as {@code decode}} */
    public String operation() {
        return asked.operation().word();
    }

    /** {@return the name of the channel, such as {@code main}; none for a stream, and for a channel that is none} */
    public Optional<String> channel() {
        return asked.operation().isAboutMessage() ? asked.subject().channel() : Optional.empty();
    }

    /** {@return the number of the channel} */
    public long channelType() {
        return asked.subject().channelType();
    }

    /** {@return who sends the message: {@code server} or {@code client}} */
    public String from() {
        return asked.subject().from();
    }

    /** {@return the number of the message} */
    public long id() {
        return asked.subject().id();
    }

    /**
     * Whether this is about one message.
     *
     * @param channel name of a channel
     * @param from    {@code server} or {@code client}
     * @param id      number of a message
     * @return whether it is that message
     */
    public boolean isAbout(String channel, String from, long id) {
        return channel().filter(channel::equals).isPresent() && from().equals(from) && id() == id;
    }

    /**
     * What is to be read.
     *
     * @return the bytes of the message without its data header, or those of the stream; a copy
     * @throws IllegalStateException for {@code encode}, which has fields
     */
    public byte[] bytes() {
        if (asked.operation() == Operation.ENCODE) {
            throw new IllegalStateException("'encode' has fields, not bytes");
        }
        return HexFormat.of().parseHex(asked.input());
    }

    /**
     * What is to be written.
     *
     * @return the fields by name: numbers are {@link Long}, or {@link java.math.BigInteger} where they need more than
     *         63 bits; bytes a string of hexadecimal digits; arrays {@link java.util.List}; structs {@link Map}; and
     *         null where a pointer is null
     * @throws IllegalStateException for all but {@code encode}, which have bytes
     */
    public Map<String, Object> fields() {
        if (asked.operation() != Operation.ENCODE) {
            throw new IllegalStateException("'" + operation() + "' has bytes, not fields");
        }
        try {
            JsonNode fields = JsonText.parse(asked.input());
            return PlainFields.of(fields);
        } catch (InvalidJsonException e) {
            throw new IllegalStateException("a suite is read with its fields", e);
        }
    }
}
