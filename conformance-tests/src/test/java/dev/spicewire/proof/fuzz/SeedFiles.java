// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory of inputs that one fuzzer starts from, each in a file named by its number. */
final class SeedFiles {

    private final Path directory;
    private final int maxBytes;
    private int count;

    private SeedFiles(Path directory, int maxBytes) {
        this.directory = directory;
        this.maxBytes = maxBytes;
    }

    /** {@return the directory of a target, made if it is not there} */
    static SeedFiles of(FuzzTarget target, Path seeds) throws IOException {
        return new SeedFiles(Files.createDirectories(seeds.resolve(target.word())), target.maxBytes());
    }

    /** Adds an input, unless it is longer than the target takes. */
    void add(byte[] input) throws IOException {
        if (input.length <= maxBytes) {
            Files.write(directory.resolve(String.format("%05d", count++)), input);
        }
    }

    /** Adds a text. */
    void add(String input) throws IOException {
        add(input.getBytes(StandardCharsets.UTF_8));
    }
}
