// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.names;

import dev.spicewire.proto.model.EnumType;

/** In how many interfaces the constants of an enum stand that has too many for one class. */
public final class EnumInterfaces {

    /** So many constants one class can initialise, whose bytecode ends at 64 KiB. */
    public static final int MOST_VALUES = 2_000;

    private EnumInterfaces() {
    }

    /** {@return how many interfaces the constants of an enum stand in; 0 where it can be a Java enum} */
    public static int of(EnumType enumeration) {
        int values = enumeration.values().size();
        return enumeration.isFlags() || values <= MOST_VALUES ? 0 : (values + MOST_VALUES - 1) / MOST_VALUES;
    }
}
