// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.layout;

import dev.spicewire.proto.model.Switch;
import java.util.List;

/**
 * The passes of the reference codec over a body, in their order. Within each, all members of a part come before the
 * parts that its pointers lead to, members and pointers in wire order; parts are checked depth first.
 *
 * <p>The two passes differ where a switch counts with a fixed size and no case of it is taken ({@link Demands}):
 * everything behind it in the same part, counts and pointers too, is looked for at one offset by the first and at
 * another by the second.
 */
public enum ReadingPass {

    /** Checks the length: such a switch takes the bytes that it demands. */
    LENGTH,

    /** Reads: it takes none. */
    READING;

    /**
     * {@return the passes over a body, in their order: where both would find the same, the one that reads is enough}
     *
     * @param demands whether the body can have a switch that demands bytes
     */
    public static List<ReadingPass> over(boolean demands) {
        return demands ? List.of(LENGTH, READING) : List.of(READING);
    }

    /** {@return the bytes that a switch takes where no case of it is taken, unless it is padded} */
    public long demanded(Switch choice) {
        return this == LENGTH ? Demands.of(choice) : 0;
    }
}
