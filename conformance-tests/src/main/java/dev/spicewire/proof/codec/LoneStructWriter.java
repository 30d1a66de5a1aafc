package dev.spicewire.proof.codec;

import dev.spicewire.runtime.MessageWriter;
import dev.spicewire.runtime.StructWriter;
import java.nio.ByteBuffer;

/** Writes a message that consists of one struct. */
public final class LoneStructWriter extends MessageWriter {

    private final StructWriter struct;

    LoneStructWriter(LoneStruct classes) {
        super("message", new String[] {"struct"}, 0);
        struct = classes.writer(this);
    }

    @Override
    public LoneStructWriter wrap(ByteBuffer out) {
        begin(out);
        if (!isNext(0)) {
            turnTo(0);
        }
        inside(struct);
        return this;
    }

    /** {@return the writer of the struct, to be used after {@link #wrap}} */
    public Object struct() {
        return struct;
    }
}
