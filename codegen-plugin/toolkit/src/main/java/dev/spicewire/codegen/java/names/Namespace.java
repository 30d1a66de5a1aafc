// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.names;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Identifiers that are declared side by side, each handed out once. Every identifier of generated code that comes from
 * a definition is handed out by a namespace. Who comes first gets the name, the next one gets it with an underscore
 * behind it; what people wrote in a definition always comes before what the generator derives from it.
 */
public final class Namespace {

    private final Set<String> taken;

    private Namespace(Set<String> taken) {
        this.taken = taken;
    }

    /** {@return a namespace in which some names are taken} */
    public static Namespace without(Collection<String> reserved) {
        return new Namespace(new HashSet<>(reserved));
    }

    /** {@return a namespace of names that some file systems can't keep apart when they differ in case only} */
    static Namespace ofFiles(Collection<String> reserved) {
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        taken.addAll(reserved);
        return new Namespace(taken);
    }

    boolean isFree(String name) {
        return !taken.contains(name);
    }

    /** Lets nothing more be called by some names. */
    void reserve(Collection<String> names) {
        taken.addAll(names);
    }

    /** {@return a name, or what is free of it with underscores behind} */
    public String claim(String wanted) {
        String free = wanted;
        while (!taken.add(free)) {
            free += "_";
        }
        return free;
    }

    /**
     * Names what is written in a definition: first what is written as it is called in Java, then the rest, both in
     * order. So {@code fooBar} has its name whether {@code foo_bar} comes before or behind it.
     *
     * @param items      what has names
     * @param written    its name in the definition
     * @param identifier the Java identifier that it has where nothing else has it
     * @param named      receives each item with the identifier that it got
     * @param <T>        type of the items
     */
    public <T> void claimWritten(List<T> items, Function<T, String> written, Function<T, String> identifier,
            BiConsumer<T, String> named) {
        for (boolean exact : new boolean[] {true, false}) {
            for (T item : items) {
                String wanted = identifier.apply(item);
                if (wanted.equals(written.apply(item)) == exact) {
                    named.accept(item, claim(wanted));
                }
            }
        }
    }
}
