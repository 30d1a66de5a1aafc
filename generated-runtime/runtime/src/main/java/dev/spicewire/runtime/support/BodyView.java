// SPDX-License-Identifier: Apache-2.0
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
public abstract class BodyView {

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
    protected BodyView() {
    }

    /** {@return its name, and whether it shows anything; without a value there are no words for what} */
    @Override
    public String toString() {
        return nameOf(this) + (in == null ? " of nothing" : " of a body");
    }

    /** {@return the name of a view's class with the message or struct that it is of} */
    static String nameOf(BodyView view) {
        String name = view.getClass().getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }
}
