// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Whom a server lets in. */
public final class TicketRule {

    private final Password password;
    private final Instant end;

    private TicketRule(Password password, Instant end) {
        this.password = password;
        this.end = end;
    }

    /** {@return a rule that lets everybody in, whatever the password} */
    public static TicketRule open() {
        return new TicketRule(null, null);
    }

    /**
     * {@return a rule that lets in who knows a password}
     *
     * @param password stays the caller's, who wipes it when nobody is to be let in any more
     */
    public static TicketRule password(Password password) {
        return new TicketRule(password, null);
    }

    /**
     * {@return the same rule, which from some time on lets nobody in}
     *
     * @param end the first moment at which the password has expired
     */
    public TicketRule until(Instant end) {
        return new TicketRule(password, end);
    }

    /** {@return whether the password has expired} */
    boolean expired(Instant now) {
        return end != null && !now.isBefore(end);
    }

    /** Wipes the text. {@return whether a decrypted ticket is the password} */
    boolean admits(Optional<byte[]> text) {
        if (password == null) {
            text.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
            return true;
        }
        byte[] candidate = text.orElseGet(() -> new byte[0]);
        boolean same = password.matches(candidate) & text.isPresent();
        Arrays.fill(candidate, (byte) 0);
        return same;
    }

    @Override
    public String toString() {
        return (password == null ? "everybody" : "who knows the password") + (end == null ? "" : " until " + end);
    }
}
