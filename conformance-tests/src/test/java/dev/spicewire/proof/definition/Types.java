// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The types that a definition has so far. */
final class Types {

    private static final List<String> INTEGERS = List.of("uint8", "uint32", "uint16", "int32", "uint64", "int8",
            "int16", "int64");

    private final List<Scalar> scalars = new ArrayList<>();
    private final List<Enumeration> enumerations = new ArrayList<>();
    private final List<Structure> structures = new ArrayList<>();

    Types() {
        INTEGERS.forEach(name -> scalars.add(new Scalar(name, Optional.empty())));
    }

    /**
     * An integer, or something with values.
     *
     * @param name        how it is written
     * @param enumeration its values; empty for an integer
     */
    record Scalar(String name, Optional<Enumeration> enumeration) {
    }

    /**
     * An enum or flags.
     *
     * @param name   how it is written
     * @param flags  whether it is flags
     * @param values names of its values
     */
    record Enumeration(String name, boolean flags, List<String> values) {
    }

    /**
     * A struct.
     *
     * @param name      how it is written
     * @param traits    where it can be used
     * @param selectors paths of its members that a switch can depend on
     */
    record Structure(String name, Traits traits, List<Selector> selectors) {
    }

    /**
     * What a switch can depend on.
     *
     * @param path how it is written
     * @param type its type
     */
    record Selector(String path, Enumeration type) {
    }

    /** {@return the name of an integer type} */
    static String integer(int pick) {
        return INTEGERS.get(pick % INTEGERS.size());
    }

    void add(Enumeration enumeration) {
        enumerations.add(enumeration);
        scalars.add(new Scalar(enumeration.name(), Optional.of(enumeration)));
    }

    void addTypedef(String name, Scalar target) {
        scalars.add(new Scalar(name, target.enumeration()));
    }

    void add(Structure structure) {
        structures.add(structure);
    }

    Scalar scalar(int pick) {
        return scalars.get(pick % scalars.size());
    }

    /** {@return an enum or flags, if there is one} */
    Optional<Enumeration> enumeration(int pick) {
        return pick(enumerations, pick);
    }

    /** {@return a struct, if there is one} */
    Optional<Structure> structure(int pick) {
        return pick(structures, pick);
    }

    private static <T> Optional<T> pick(List<T> options, int pick) {
        return options.isEmpty() ? Optional.empty() : Optional.of(options.get(pick % options.size()));
    }
}
