// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

import dev.spicewire.proto.dynamic.read.ReadTrace;

/** Which bytes of a body were read more than once. */
public final class SharedBytes {

    /** How many of the bytes in front of an offset were read more than once. */
    private final int[] before;

    SharedBytes(ReadTrace trace, int length) {
        int[] changes = new int[length + 1];
        for (ReadTrace.Piece piece : trace.pieces()) {
            changes[piece.from()]++;
            changes[piece.to()]--;
        }
        before = new int[length + 1];
        int readers = 0;
        for (int i = 0; i < length; i++) {
            readers += changes[i];
            before[i + 1] = before[i] + (readers > 1 ? 1 : 0);
        }
    }

    /**
     * {@return whether the part that a pointer leads to has such bytes}
     *
     * @param trace  how the body was read
     * @param path   path of the pointer
     * @param length length of the body
     */
    public static boolean areIn(ReadTrace trace, String path, int length) {
        SharedBytes bytes = new SharedBytes(trace, length);
        return trace.parts().stream().anyMatch(part -> part.path().equals(path) && bytes.areIn(part));
    }

    /** {@return whether a part has such bytes} */
    boolean areIn(ReadTrace.Part part) {
        return part.to() > part.from() && before[part.to()] > before[part.from()];
    }
}
