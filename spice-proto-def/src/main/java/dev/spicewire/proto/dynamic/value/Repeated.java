// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.value;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * A list whose last values are all the same one. Elements that take no bytes can be more than memory holds, by a count
 * of four bytes; as they are all alike, one is enough.
 */
public final class Repeated extends AbstractList<Value> implements RandomAccess {

    private final List<Value> distinct;
    private final int size;

    /**
     * Repeats the last value.
     *
     * @param distinct the first values, at least one
     * @param size     number of values
     */
    public Repeated(List<Value> distinct, int size) {
        this.distinct = List.copyOf(distinct);
        this.size = size;
    }

    @Override
    public Value get(int index) {
        Objects.checkIndex(index, size);
        return distinct.get(Math.min(index, distinct.size() - 1));
    }

    @Override
    public int size() {
        return size;
    }
}
