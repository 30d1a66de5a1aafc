// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.value;

/** A null pointer, a switch without a matching case, or a descriptor. */
public enum NullValue implements Value {
    /** The only one. */
    NULL;

    @Override
    public String toString() {
        return "null";
    }
}
