// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.jvm;

import dev.spicewire.conformance.pipe.Answer;
import java.util.HexFormat;
import java.util.Map;

/** What a testee says to a request. */
public final class Reply {

    private final Answer answer;

    private Reply(Answer answer) {
        this.answer = answer;
    }

    /**
     * It read the bytes.
     *
     * @param fields the fields by name: whole numbers, those of 64 bits without a sign as {@link java.math.BigInteger}
     *               where they need all of them; bytes as {@code byte[]} or as a string of hexadecimal digits; arrays
     *               as {@link java.util.List}; structs as {@link Map}; a null pointer as null
     * @return the reply
     * @throws IllegalArgumentException if a value is of another type; the message names it
     */
    public static Reply fields(Map<String, ?> fields) {
        return new Reply(new Answer.Fields(PlainFields.json(fields)));
    }

    /**
     * It wrote the message.
     *
     * @param bytes the bytes without a data header
     * @return the reply
     */
    public static Reply bytes(byte[] bytes) {
        return new Reply(new Answer.Bytes(HexFormat.of().formatHex(bytes)));
    }

    /**
     * The bytes are no such message, or the fields not those of one.
     *
     * @param reason why, for people; it is not compared
     * @return the reply
     */
    public static Reply rejected(String reason) {
        return new Reply(new Answer.Rejected(reason));
    }

    /**
     * The implementation does not have that message or operation. Such a case is neither passed nor failed.
     *
     * @param reason why, for people
     * @return the reply
     */
    public static Reply unsupported(String reason) {
        return new Reply(new Answer.Unsupported(reason));
    }

    Answer answer() {
        return answer;
    }
}
