// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.reading;

import dev.spicewire.runtime.WireMessage;
import java.nio.ByteBuffer;

/**
 * What benchmarks do with one type of message through its generated codec. Reading every field is made visible, and
 * checkable, by adding them up: numbers as they are, a payload as its length and its first byte.
 *
 * @param <V> the generated record
 */
public interface MessageFields<V extends WireMessage> {

    /** {@return the first field, after validating the body} */
    long validate(ByteBuffer body);

    /** {@return the sum of all fields, read in place after validating the body} */
    long sum(ByteBuffer body);

    /** {@return the same, through one view that is wrapped around one body after the other} */
    long sumAgain(ByteBuffer body);

    /** {@return the body as a value} */
    V value(ByteBuffer body);
}
