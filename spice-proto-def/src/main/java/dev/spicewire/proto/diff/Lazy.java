package dev.spicewire.proto.diff;

import java.util.function.Supplier;

/** A value that is made when it is asked for first. */
final class Lazy<T> {

    private Supplier<? extends T> maker;
    private T value;

    Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    T get() {
        if (maker != null) {
            value = maker.get();
            maker = null;
        }
        return value;
    }
}
