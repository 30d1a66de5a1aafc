// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import java.util.List;
import java.util.Optional;

/**
 * What a member or an element is.
 *
 * @param text      how it is written
 * @param traits    where it can be used
 * @param scalar    the integer, enum or flags that it is
 * @param structure the struct that it is
 */
record Part(String text, Traits traits, Optional<Types.Scalar> scalar, Optional<Types.Structure> structure) {

    static Part of(Types.Scalar scalar) {
        return new Part(scalar.name(), Traits.NUMBER, Optional.of(scalar), Optional.empty());
    }

    static Part of(Types.Structure structure, String text) {
        return new Part(text, structure.traits(), Optional.empty(), Optional.of(structure));
    }

    static Part descriptor() {
        return new Part("unix_fd", Traits.DESCRIPTOR, Optional.empty(), Optional.empty());
    }

    boolean isScalar() {
        return scalar.isPresent();
    }

    boolean isInteger() {
        return scalar.isPresent() && scalar.get().enumeration().isEmpty();
    }

    boolean isFlags() {
        return scalar.flatMap(Types.Scalar::enumeration).filter(Types.Enumeration::flags).isPresent();
    }

    boolean isDescriptor() {
        return scalar.isEmpty() && structure.isEmpty();
    }

    /** {@return what a member of that name gives switches to depend on} */
    List<Types.Selector> selectors(String name) {
        if (structure.isPresent()) {
            return structure.get().selectors().stream()
                    .map(inner -> new Types.Selector(name + "." + inner.path(), inner.type())).toList();
        }
        return scalar.flatMap(Types.Scalar::enumeration).map(type -> List.of(new Types.Selector(name, type)))
                .orElse(List.of());
    }
}
