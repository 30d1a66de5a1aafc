// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.conformance.suite.Subject;
import dev.spicewire.message.MessageKind;
import java.util.Arrays;
import java.util.Optional;

/**
 * A body with what is right about it.
 *
 * @param subject  the message
 * @param category what was done to the message
 * @param name     what the body shows, unique among those of its message and category
 * @param body     its bytes
 * @param verdict  what is right
 */
public record MadeVector(Subject subject, String category, String name, byte[] body, Verdict verdict) {

    /** Decode, encode, roundtrip. */
    private static final int OPERATIONS = 3;

    /** What is right about a body. */
    public sealed interface Verdict {

        /**
         * It is accepted.
         *
         * @param fields    its values as JSON; nothing where there are too many
         * @param canonical what its values are written as; nothing where they can't be written
         */
        record Accepted(Optional<String> fields, Optional<Canonical> canonical) implements Verdict {
        }

        /**
         * It is rejected.
         *
         * @param rule   the rule that it breaks
         * @param mended a body without the fault, which is accepted; nothing where there is no such message
         * @param reason what is wrong
         */
        record Rejected(Rule rule, Optional<byte[]> mended, String reason) implements Verdict {
        }
    }

    /**
     * The canonical bytes of values.
     *
     * @param body     the bytes
     * @param accepted whether they are accepted: a pointer to nothing is written as null, also where that is not
     *                 allowed
     */
    public record Canonical(byte[] body, boolean accepted) {
    }

    static Subject subject(MessageKind kind) {
        return new Subject(Optional.of(kind.channel().name()), kind.channelType(), kind.from().word(), kind.id(),
                Optional.of(kind.message().name()));
    }

    /**
     * {@return how many things are asked about it: of values that can be written three, or four where the body is not
     * their canonical one}
     */
    int cases() {
        return verdict instanceof Verdict.Accepted accepted && accepted.canonical().isPresent()
                ? Arrays.equals(accepted.canonical().get().body(), body) ? OPERATIONS : OPERATIONS + 1
                : 1;
    }

    /** {@return whether the body is accepted} */
    public boolean isAccepted() {
        return verdict instanceof Verdict.Accepted;
    }
}
