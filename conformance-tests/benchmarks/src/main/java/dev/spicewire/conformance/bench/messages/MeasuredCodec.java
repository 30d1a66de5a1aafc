// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages;

import dev.spicewire.conformance.bench.messages.reading.MessageFields;
import dev.spicewire.conformance.bench.messages.writing.MessageWriting;
import dev.spicewire.runtime.WireMessage;
import java.nio.ByteBuffer;
import java.util.function.Function;

/**
 * The generated codec of one type of message, as benchmarks use it.
 *
 * @param fields  reads it
 * @param writing writes it
 * @param <V>     the generated record
 */
public record MeasuredCodec<V extends WireMessage>(MessageFields<V> fields, Function<V, MessageWriting> writing) {

    /** {@return what writes the value that a body holds} */
    public MessageWriting writing(ByteBuffer body) {
        return writing.apply(fields.value(body));
    }
}
