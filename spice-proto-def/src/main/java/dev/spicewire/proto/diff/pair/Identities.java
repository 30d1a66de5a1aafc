// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.pair;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Elements of definitions by identity: equal ones stand in different places, and comparing large ones takes long. */
public final class Identities {

    private Identities() {
    }

    /** {@return a set of elements} */
    public static <T> Set<T> of(Stream<? extends T> elements) {
        Set<T> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        elements.forEach(identities::add);
        return identities;
    }

    /** {@return the index of each element in a list} */
    public static <T> Map<T, Integer> indexes(List<? extends T> elements) {
        Map<T, Integer> indexes = new IdentityHashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            indexes.putIfAbsent(elements.get(i), i);
        }
        return indexes;
    }
}
