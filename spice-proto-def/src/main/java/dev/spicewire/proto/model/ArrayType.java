// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

/**
 * Elements one behind the other.
 *
 * @param element type of an element
 * @param length  where the number of elements comes from
 */
public record ArrayType(Type element, ArrayLength length) implements Type {

    /** {@return whether the elements are single bytes, so that the array is a payload} */
    public boolean isBytes() {
        return element.resolved() instanceof IntType integer && integer.bits() == 8;
    }
}
