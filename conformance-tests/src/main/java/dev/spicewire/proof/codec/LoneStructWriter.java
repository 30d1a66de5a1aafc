// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.codec;

import dev.spicewire.runtime.support.writer.RootWriter;
import dev.spicewire.runtime.support.writer.StructWriter;
import java.nio.ByteBuffer;

/** Writes a message that consists of one struct. */
public final class LoneStructWriter extends RootWriter {

    private final StructWriter struct;

    LoneStructWriter(LoneStruct classes) {
        super("message", new String[] {"struct"}, 0);
        struct = classes.writer(this);
    }

    @Override
    public LoneStructWriter wrap(ByteBuffer out) {
        begin(out);
        if (!tryEnter(0)) {
            enter(0);
        }
        beginStruct(struct);
        return this;
    }

    /** {@return the writer of the struct, to be used after {@link #wrap}} */
    public Object struct() {
        return struct;
    }
}
