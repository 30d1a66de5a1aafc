// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support.writer;

import dev.spicewire.runtime.MessageWriter;
import java.nio.ByteBuffer;

/** The writer of a whole message, with which those of its structs and parts begin and end. */
public abstract class RootWriter extends StructWriter implements MessageWriter {

    /**
     * Makes a writer.
     *
     * @param name    the message
     * @param members its members, in wire order
     * @param run     bytes of the members at its beginning that stand at fixed offsets
     */
    protected RootWriter(String name, String[] members, int run) {
        super(name, members, run);
    }

    @Override
    public abstract RootWriter wrap(ByteBuffer out);

    @Override
    public final int finish() {
        return finishMessage();
    }

    /**
     * Does what {@link #wrap} is for.
     *
     * @param out where to write, up to its limit
     */
    protected final void begin(ByteBuffer out) {
        beginMessage(out);
    }
}
