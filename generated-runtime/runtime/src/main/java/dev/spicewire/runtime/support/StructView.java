package dev.spicewire.runtime.support;

import dev.spicewire.runtime.MessageView;
import java.nio.ByteBuffer;

/**
 * What every generated view consists of: a body, and the index of a part in it.
 *
 * <p>{@link MessageView} tells what holds for it once a body is validated.
 *
 * <p>The fields are here and not in each generated class because a compiler of bytecode tracks what is stored field by
 * field. Reading a message goes through a dozen classes of views; with fields of their own, every access that is
 * compiled into one method had to be carried through the state of all of them, and few fit.
 */
public abstract class StructView {

    /** Array behind the buffer, or {@code null}. */
    protected byte[] heap;

    /** Buffer with the body. */
    protected ByteBuffer in;

    /** Index of the message's first byte, from which pointers count; only where a view follows pointers. */
    protected int base;

    /** Index of the part's first byte. */
    protected int at;

    /** Index behind the body; only where a part can take all the rest. */
    protected int limit;

    /** Makes a view of nothing. */
    protected StructView() {
    }

    /** {@return what the view shows as a value; payloads are slices of the body, the rest is copied} */
    public abstract Encodable toValue();

    /** {@return what the value shows; a view that shows nothing yet, or whose body has changed, says so} */
    @Override
    public final String toString() {
        if (in == null) {
            return name() + " of nothing";
        }
        try {
            return toValue().toString();
        } catch (RuntimeException changed) {
            // Debuggers and logs ask at any time, also when the next body is on its way into the buffer.
            return name() + " of a body that has changed";
        }
    }

    private String name() {
        String name = getClass().getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }
}
