// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.value;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** A few members in their order, unmodifiable, in less memory and time than hashing takes. */
public final class MemberMap extends AbstractMap<String, Value> {

    private final Map.Entry<String, Value>[] entries;

    private MemberMap(Map.Entry<String, Value>[] entries) {
        this.entries = entries;
    }

    /** Puts one together, in the order of the members. */
    public static final class Builder {

        private final Map.Entry<String, Value>[] entries;
        private int size;

        /**
         * Starts without members.
         *
         * @param most how many there will be at most
         */
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type has no other expression
        public Builder(int most) {
            entries = new Map.Entry[most];
        }

        /** Adds a member, of a name that has not been added. */
        public void add(String name, Value value) {
            entries[size++] = Map.entry(name, value);
        }

        /** {@return the members that have been added} */
        public MemberMap build() {
            return new MemberMap(size == entries.length ? entries : Arrays.copyOf(entries, size));
        }
    }

    @Override
    public Value get(Object name) {
        for (Map.Entry<String, Value> entry : entries) {
            if (entry.getKey().equals(name)) {
                return entry.getValue();
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Map.Entry<String, Value>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Value>> iterator() {
                return Arrays.asList(entries).iterator();
            }

            @Override
            public int size() {
                return entries.length;
            }
        };
    }
}
