// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.arbitrary;

import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Type;

/** Makes the numbers of fields that count nothing. */
@FunctionalInterface
interface Scalars {

    /**
     * {@return a number}
     *
     * @param field where it goes
     * @param type  integer or enum, without typedefs
     */
    IntValue make(Field field, Type type);
}
