// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.link;

import dev.spicewire.runtime.WireEnum;

/** Names of capabilities for people: those of an enum's constants, where it is known whose they are. */
final class CapabilityNames {

    /** No names: numbers are all there is. */
    static final CapabilityNames NONE = new CapabilityNames(null);

    private final Class<?> type;

    private CapabilityNames(Class<?> type) {
        this.type = type;
    }

    static CapabilityNames of(Class<? extends WireEnum> type) {
        return new CapabilityNames(type);
    }

    /** {@return the names of the enum that a constant is of} */
    static CapabilityNames of(WireEnum constant) {
        return constant instanceof Enum<?> one ? new CapabilityNames(one.getDeclaringClass()) : NONE;
    }

    /** {@return these, or others if these are none} */
    CapabilityNames or(CapabilityNames others) {
        return type == null ? others : this;
    }

    /** {@return the name of a capability, or its number where it has none} */
    String of(int number) {
        if (type != null) {
            for (Object constant : type.getEnumConstants()) {
                WireEnum capability = (WireEnum) constant;
                if (capability.number() == number) {
                    return capability.name();
                }
            }
        }
        return Integer.toString(number);
    }
}
