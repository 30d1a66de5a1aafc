// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.limit;

import dev.spicewire.conformance.bench.rival.Rival;

/** A SPICE body in a byte array, read and written as well as a person can. */
public abstract class LimitRival implements Rival {

    final byte[] bytes;

    LimitRival(int size) {
        bytes = new byte[size];
    }

    /** {@return the body that {@link #write} writes and {@link #read} reads} */
    public byte[] bytes() {
        return bytes.clone();
    }
}
