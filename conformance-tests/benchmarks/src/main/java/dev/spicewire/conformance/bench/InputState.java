// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import dev.spicewire.conformance.bench.messages.BenchMessage;
import dev.spicewire.conformance.bench.messages.Memory;
import dev.spicewire.conformance.bench.messages.reading.MessageFields;
import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One message in memory, to be read. */
@State(Scope.Thread)
public class InputState {

    @Param
    private BenchMessage message;

    @Param
    private Memory memory;

    private MessageFields<?> fields;
    /** The only body, so that taking it costs next to nothing; {@code null} where several take turns. */
    private ByteBuffer only;
    private ByteBuffer[] bodies;
    private int turn;

    /** Loads the message and checks what the codec reads in every kind of memory. */
    @Setup
    public void load() {
        fields = message.fields();
        bodies = memory.buffers(message.body());
        for (ByteBuffer body : bodies) {
            Check.same(message, message.expectedSum(), fields.sum(body));
            Check.same(message, message.expectedSum(), fields.sumAgain(body));
        }
        only = bodies.length == 1 ? bodies[0] : null;
    }

    MessageFields<?> fields() {
        return fields;
    }

    ByteBuffer next() {
        return only != null ? only : bodies[turn++ & bodies.length - 1];
    }
}
