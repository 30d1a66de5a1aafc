// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.pair;

import java.util.function.Function;

/**
 * The same thing in both versions.
 *
 * @param before in the old version
 * @param after  in the new version
 */
public record Pair<T>(T before, T after) {

    /** {@return a part of it, or what follows from it, in both versions} */
    public <R> Pair<R> map(Function<? super T, ? extends R> part) {
        return new Pair<>(part.apply(before), part.apply(after));
    }

    /** {@return whether both versions have the same in some respect} */
    public boolean same(Function<? super T, ?> part) {
        return part.apply(before).equals(part.apply(after));
    }

    /** {@return that of one version} */
    public T of(OldOrNew version) {
        return version == OldOrNew.OLD ? before : after;
    }
}
