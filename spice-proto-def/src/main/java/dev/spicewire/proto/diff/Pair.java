package dev.spicewire.proto.diff;

import java.util.function.Function;

/**
 * The same thing in both versions.
 *
 * @param before in the old version
 * @param after  in the new version
 */
record Pair<T>(T before, T after) {

    <R> Pair<R> map(Function<? super T, ? extends R> part) {
        return new Pair<>(part.apply(before), part.apply(after));
    }

    /** {@return whether both versions have the same in some respect} */
    boolean same(Function<? super T, ?> part) {
        return part.apply(before).equals(part.apply(after));
    }

    /** {@return that of one version} */
    T of(Version version) {
        return version == Version.OLD ? before : after;
    }
}
