// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import java.io.IOException;
import java.io.OutputStream;

/** How one capture is shown. Its lines are written by several threads, each to a stream of its own. */
@FunctionalInterface
interface DecodeOutput {

    /** {@return what writes lines to a stream, in UTF-8; for one thread at a time} */
    MessageLines lines(OutputStream out);

    /** {@return whether lines depend on those in front of them, so that one thread must make all of them} */
    default boolean inOrder() {
        return false;
    }

    /**
     * Writes what stands in front of all lines.
     *
     * @throws IOException if the stream can't be written
     */
    default void begin(OutputStream out) throws IOException {
    }
}
