// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.vectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** The vectors of the reference codec; {@code suites/README.md} says what they hold. */
enum VectorFile {
    /** Accepted messages, with their fields and canonical bytes. */
    GOLDEN("/suites/golden.jsonl.gz"),
    /** Mutated messages, with the verdict of the reference codec. */
    MALFORMED("/suites/malformed.jsonl.gz"),
    /** What strict reading accepts and rejects, with the finding that the rules ask for, each worked out by hand. */
    STRICT("/suites/strict.jsonl");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String file;

    VectorFile(String file) {
        this.file = file;
    }

    /** {@return what the check has to say about the vectors that it finds fault with} */
    List<String> faults(Function<Vector, String> check) {
        return map(vector -> {
            String fault = check.apply(vector);
            return fault.isEmpty() ? "" : fault + "\n  in " + vector;
        }).stream().filter(fault -> !fault.isEmpty()).limit(20).toList();
    }

    /** {@return something about each vector} */
    <T> List<T> map(Function<Vector, T> function) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                open(), StandardCharsets.UTF_8))) {
            return lines.lines().map(VectorFile::parse).map(function).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open() throws IOException {
        InputStream bytes = VectorFile.class.getResourceAsStream(file);
        return file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }

    private static Vector parse(String line) {
        try {
            return new Vector(JSON.readTree(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
