// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

/** The type of a {@link Field}. */
public sealed interface Type permits IntType, FdType, Typedef, EnumType, Struct, PointerType, ArrayType {

    /** {@return this type with every {@link Typedef} on the outside removed} */
    default Type resolved() {
        return this;
    }
}
