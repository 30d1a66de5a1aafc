// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax.element;

import dev.spicewire.proto.diagnostics.Location;
import java.math.BigInteger;

/**
 * An integer as written.
 *
 * @param value       its value, of any size
 * @param hexadecimal whether it was written with {@code 0x}
 * @param location    where it is
 */
public record IntegerElement(BigInteger value, boolean hexadecimal, Location location) {

    /**
     * {@return whether the value is within bounds}
     *
     * @param least    smallest allowed value
     * @param greatest largest allowed value
     */
    public boolean isBetween(long least, long greatest) {
        return value.compareTo(BigInteger.valueOf(least)) >= 0 && value.compareTo(BigInteger.valueOf(greatest)) <= 0;
    }
}
