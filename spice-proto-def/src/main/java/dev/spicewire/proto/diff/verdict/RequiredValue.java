// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.verdict;

import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.model.EnumType;

/**
 * What a witness must hold: members of an enum or flags type with a certain value.
 *
 * @param types   the type
 * @param numbers the value that a writer of each version puts there, as it is on the wire
 */
public record RequiredValue(Pair<EnumType> types, Pair<Long> numbers) {

    /** {@return the same number, whoever writes it} */
    public static RequiredValue of(Pair<EnumType> types, long number) {
        return new RequiredValue(types, new Pair<>(number, number));
    }
}
