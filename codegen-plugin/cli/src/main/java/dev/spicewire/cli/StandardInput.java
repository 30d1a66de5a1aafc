// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.io.IOException;
import java.nio.file.Path;

/** What {@code -} stands for in place of a file, as everywhere in the shell. */
final class StandardInput {

    /** What it is called in messages, as locations in it are. */
    static final String NAME = "stdin";

    private static final String SIGN = "-";
    private static final Path DEVICE = Path.of("/dev/stdin");

    private StandardInput() {
    }

    /** {@return whether the user means it} */
    static boolean isMeant(Path file) {
        return file != null && isMeant(file.toString());
    }

    /** {@return whether the user means it} */
    static boolean isMeant(String argument) {
        return argument.equals(SIGN);
    }

    /** {@return a path that whoever reads a file front to back can open: the file, or the pipe} */
    static Path orFile(Path file) {
        return isMeant(file) ? DEVICE : file;
    }

    /**
     * {@return all of it}
     *
     * @throws IOException if it can't be read
     */
    static byte[] bytes() throws IOException {
        return System.in.readAllBytes();
    }
}
