// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.output;

import java.io.IOException;
import java.nio.file.Path;

/** Tells of every moment at which a process can end: before each operation, and in the middle of writing a file. */
final class MomentDisk extends Disk {

    private final Moment moment;
    private int operations;

    /** What happens at a moment. */
    interface Moment {
        void reached(int number) throws IOException;
    }

    MomentDisk(Moment moment) {
        this.moment = moment;
    }

    @Override
    void makeDirectory(Path directory) throws IOException {
        moment.reached(operations++);
        super.makeDirectory(directory);
    }

    @Override
    void write(Path file, String text) throws IOException {
        super.write(file, text.substring(0, text.length() / 2));
        moment.reached(operations++);
        super.write(file, text);
    }

    @Override
    void move(Path from, Path to) throws IOException {
        moment.reached(operations++);
        super.move(from, to);
    }

    @Override
    void replace(Path from, Path to) throws IOException {
        moment.reached(operations++);
        super.replace(from, to);
    }

    @Override
    void delete(Path path) throws IOException {
        moment.reached(operations++);
        super.delete(path);
    }
}
