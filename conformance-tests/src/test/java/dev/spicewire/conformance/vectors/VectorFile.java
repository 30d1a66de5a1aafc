package dev.spicewire.conformance.vectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** The vectors of the reference codec; {@code suites/README.md} says what they hold. */
enum VectorFile {
    /** Accepted messages, with their fields and canonical bytes. */
    GOLDEN("golden.jsonl.gz"),
    /** Mutated messages, with the verdict of the reference codec. */
    MALFORMED("malformed.jsonl.gz");

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
                new GZIPInputStream(VectorFile.class.getResourceAsStream("/suites/" + file)),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(VectorFile::parse).map(function).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector parse(String line) {
        try {
            return new Vector(JSON.readTree(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
