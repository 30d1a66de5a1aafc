package dev.spicewire.conformance.suite;

import dev.spicewire.json.InvalidJsonException;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Cases in the order in which they are asked. A suite is a directory: each file {@code *.jsonl} or {@code *.jsonl.gz}
 * in it, by name, gives the cases of its lines.
 *
 * @param cases the cases; no two have one id
 */
public record Suite(List<Case> cases) {

    private static final String BUNDLED = "/suites/";
    private static final List<String> BUNDLED_FILES = List.of("golden.jsonl.gz", "malformed.jsonl.gz", "strict.jsonl",
            "captures.jsonl", "framing.jsonl", "link.jsonl", "agent.jsonl");
    private static final String PLAIN = ".jsonl";
    private static final String COMPRESSED = ".jsonl.gz";

    /** Takes a copy. */
    public Suite {
        cases = List.copyOf(cases);
    }

    /**
     * Reads a suite.
     *
     * @param directory where its files are
     * @return its cases
     * @throws IOException if there are none, or a file can't be read or understood; the message names file and line
     */
    public static Suite read(Path directory) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path file : files(directory)) {
            try (InputStream in = Files.newInputStream(file)) {
                addCases(cases, file.getFileName().toString(), file.toString(), in);
            }
        }
        if (cases.isEmpty()) {
            throw new InvalidSuiteException(
                    directory + ": no cases; a suite is a directory with *.jsonl or *.jsonl.gz files");
        }
        return of(cases, directory.toString());
    }

    /**
     * The suite that the command line carries: the golden and malformed messages of {@code conformance-tests}.
     *
     * @return its cases
     * @throws IOException if this build of the tool does not carry it
     */
    public static Suite bundled() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String name : BUNDLED_FILES) {
            try (InputStream in = Suite.class.getResourceAsStream(BUNDLED + name)) {
                if (in == null) {
                    throw new FileNotFoundException("this build of the tool carries no suite; name one with --suite");
                }
                addCases(cases, name, name, in);
            }
        }
        return of(cases, "bundled suite");
    }

    private static Suite of(List<Case> cases, String location) throws InvalidSuiteException {
        Set<String> ids = new HashSet<>();
        for (Case one : cases) {
            if (!ids.add(one.id())) {
                throw new InvalidSuiteException(location + ": two cases are named '" + one.id() + "'");
            }
        }
        return new Suite(Layouts.level(cases));
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(PLAIN) || file.toString().endsWith(COMPRESSED))
                    .sorted().toList();
        }
    }

    private static void addCases(List<Case> cases, String name, String location, InputStream in) throws IOException {
        boolean compressed = name.endsWith(COMPRESSED);
        String suite = name.substring(0, name.length() - (compressed ? COMPRESSED : PLAIN).length());
        int number = 0;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(compressed ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                cases.addAll(VectorLine.cases(suite, number, line));
            }
        } catch (InvalidJsonException e) {
            throw new InvalidSuiteException(location + ":" + number + ": " + e.getMessage());
        } catch (ZipException | EOFException e) {
            throw new InvalidSuiteException(location + ": no gzip file, or not all of one: " + e.getMessage());
        }
    }
}
