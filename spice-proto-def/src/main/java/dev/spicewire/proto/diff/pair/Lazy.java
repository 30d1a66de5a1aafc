// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.pair;

import java.util.function.Supplier;

/** A value that is made when it is asked for first. */
public final class Lazy<T> {

    private Supplier<? extends T> maker;
    private T value;

    /** A value that a maker gives, called once at most. */
    public Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    /** {@return the value} */
    public T get() {
        if (maker != null) {
            value = maker.get();
            maker = null;
        }
        return value;
    }
}
