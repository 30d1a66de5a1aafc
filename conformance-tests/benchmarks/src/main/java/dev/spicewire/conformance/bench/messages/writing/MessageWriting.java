// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.writing;

import java.nio.ByteBuffer;

/**
 * Writes one message with its generated writer. The members come from a record only because they have to come from
 * somewhere; the C reference takes them from a struct in the same way. Payloads are taken out of it beforehand.
 */
public interface MessageWriting {

    /** {@return number of bytes written at the buffer's position, which advances} */
    int write(ByteBuffer out);
}
