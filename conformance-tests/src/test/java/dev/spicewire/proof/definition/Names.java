// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds words for the names of one scope, each different from those that are there. */
final class Names {

    private static final Set<String> KEYWORDS = Set.of("typedef", "struct", "enum8", "enum16", "enum32", "flags8",
            "flags16", "flags32", "message", "channel", "protocol", "import", "server", "client", "switch", "case",
            "default", "image_size", "cstring", "bytes", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32",
            "uint64", "unix_fd");

    private final List<String> pool;
    private final Set<String> taken;

    /** What kind of thing has a name. */
    enum Kind {
        /** A member. */
        MEMBER,
        /** A message in its channel, or a channel in the protocol. */
        ENTRY,
        /** A type, a named message, a channel type, or the protocol. */
        TYPE,
        /** An enum value or flag. */
        VALUE
    }

    /**
     * Begins a scope.
     *
     * @param pool all names of the definition, to which those of this scope are added
     */
    Names(List<String> pool) {
        this(pool, Set.of());
    }

    /** Begins a scope in which some names are taken. */
    Names(List<String> pool, Set<String> taken) {
        this.pool = pool;
        this.taken = new HashSet<>(taken);
    }

    /** {@return the names of this scope} */
    Set<String> taken() {
        return taken;
    }

    /** {@return a scope that starts with the names of this one} */
    Names copy() {
        return new Names(pool, taken);
    }

    /** {@return a word that the scope did not have} */
    String claim(Name name, Kind kind) {
        String word = legal(word(name, kind), kind);
        String free = word;
        for (int number = 2; !taken.add(free); number++) {
            free = word + number;
        }
        pool.add(free);
        return free;
    }

    private String word(Name name, Kind kind) {
        if (name.source() == Name.Source.DERIVED && !pool.isEmpty()) {
            return Derivations.of(pool.get(name.pick() % pool.size()), name.form());
        } else if (name.source() == Name.Source.DANGEROUS) {
            List<String> words = DangerousWords.of(kind);
            return words.get(name.pick() % words.size());
        }
        String word = OrdinaryWords.of(kind, name.pick());
        return kind == Kind.VALUE && name.form() % 8 == 7 ? "1" + word : word;
    }

    private static String legal(String word, Kind kind) {
        boolean starts = kind == Kind.VALUE ? !word.isEmpty() : word.matches("[A-Za-z].*");
        String legal = starts ? word : "x" + word;
        return kind == Kind.TYPE && KEYWORDS.contains(legal) ? legal + "_type" : legal;
    }
}
