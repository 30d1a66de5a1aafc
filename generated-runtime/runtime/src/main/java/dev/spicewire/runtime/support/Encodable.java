// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support;

import dev.spicewire.runtime.GatheringOutput;
import dev.spicewire.runtime.WireStruct;
import java.nio.ByteBuffer;

/** A value that an {@link Encoder} writes: what generated records are beyond what users see of them. */
public interface Encodable extends WireStruct {

    @Override
    default void write(ByteBuffer out) {
        Encoder.write(this, out);
    }

    @Override
    default void write(GatheringOutput out) {
        Encoder.write(this, out);
    }

    /**
     * Writes the main part's members in wire order and announces the pointed-to parts, which the encoder writes behind
     * it. Called by the encoder and by the values that contain this one.
     *
     * @param out where to write
     */
    void encode(Encoder out);
}
