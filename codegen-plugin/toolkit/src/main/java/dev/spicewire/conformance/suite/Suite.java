// SPDX-License-Identifier: Apache-2.0
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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Cases in the order in which they are asked. A suite is a directory, a zip or a jar: each file
 * {@code *.jsonl} or {@code *.jsonl.gz} in it, by name, gives the cases of its lines.
 *
 * @param cases the cases; no two have one id
 */
public record Suite(List<Case> cases) {

    private static final String BUNDLED = "/suites/";
    private static final List<String> BUNDLED_FILES = List.of("golden.jsonl.gz", "malformed.jsonl.gz", "strict.jsonl",
            "captures.jsonl", "generated.jsonl", "framing.jsonl", "link.jsonl", "agent.jsonl");
    private static final String PLAIN = ".jsonl";
    private static final String COMPRESSED = ".jsonl.gz";

    /** Takes a copy. */
    public Suite {
        cases = List.copyOf(cases);
    }

    /**
     * Reads a suite.
     *
     * @param place a directory with its files, or a zip or jar with them
     * @return its cases
     * @throws IOException if there are none, or a file can't be read or understood; the message names file and line
     */
    public static Suite read(Path place) throws IOException {
        return read(place, LineChoice.ALL);
    }

    private static Suite read(Path place, LineChoice choice) throws IOException {
        List<Case> cases = new ArrayList<>();
        if (isArchive(place)) {
            addArchive(cases, place, choice);
        } else {
            for (Path file : files(place)) {
                try (InputStream in = Files.newInputStream(file)) {
                    addCases(cases, file.getFileName().toString(), file.toString(), in, choice);
                }
            }
        }
        if (cases.isEmpty() && choice == LineChoice.ALL) {
            throw new InvalidSuiteException(place
                    + ": no cases; a suite is a directory, a zip or a jar with *.jsonl or *.jsonl.gz files");
        }
        return of(cases, place.toString());
    }

    /**
     * The suite that the command line carries: the golden and malformed messages of {@code conformance-tests}.
     *
     * @return its cases
     * @throws IOException if this build of the tool does not carry it
     */
    public static Suite bundled() throws IOException {
        return bundled(LineChoice.ALL);
    }

    /**
     * Reads what can hold cases of some names.
     *
     * @param place  as {@link #read(Path)} takes it; the bundled suite, if there is none
     * @param choice which lines
     * @return cases, among them all of these names that the suite has
     * @throws IOException as {@link #read(Path)} and {@link #bundled()} do
     */
    public static Suite read(Optional<Path> place, LineChoice choice) throws IOException {
        return place.isPresent() ? read(place.get(), choice) : bundled(choice);
    }

    private static Suite bundled(LineChoice choice) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String name : BUNDLED_FILES) {
            try (InputStream in = Suite.class.getResourceAsStream(BUNDLED + name)) {
                if (in == null) {
                    throw new FileNotFoundException("this build of the tool carries no suite; name one with --suite");
                }
                addCases(cases, name, name, in, choice);
            }
        }
        return of(cases, "bundled suite");
    }

    private static Suite of(List<Case> cases, String location) throws InvalidSuiteException {
        Set<String> ids = new HashSet<>(2 * cases.size());
        for (Case one : cases) {
            if (!ids.add(one.id())) {
                throw new InvalidSuiteException(location + ": two cases are named '" + one.id() + "'");
            }
        }
        return new Suite(Layouts.level(cases));
    }

    private static boolean isArchive(Path place) {
        String name = place.toString();
        return Files.isRegularFile(place) && (name.endsWith(".zip") || name.endsWith(".jar"));
    }

    private static void addArchive(List<Case> cases, Path archive, LineChoice choice) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<ZipEntry> entries = zip.stream().filter(entry -> isCases(entry.getName()))
                    .sorted(Comparator.comparing(ZipEntry::getName)).map(ZipEntry.class::cast).toList();
            for (ZipEntry entry : entries) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                try (InputStream in = zip.getInputStream(entry)) {
                    addCases(cases, name, archive + "!" + entry.getName(), in, choice);
                }
            }
        } catch (ZipException e) {
            throw new InvalidSuiteException(archive + ": no zip file, or not all of one: " + e.getMessage());
        }
    }

    private static boolean isCases(String name) {
        return name.endsWith(PLAIN) || name.endsWith(COMPRESSED);
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> isCases(file.toString())).sorted().toList();
        }
    }

    private static void addCases(List<Case> cases, String name, String location, InputStream in,
            LineChoice choice) throws IOException {
        boolean compressed = name.endsWith(COMPRESSED);
        String suite = name.substring(0, name.length() - (compressed ? COMPRESSED : PLAIN).length());
        try {
            byte[] text = (compressed ? new GZIPInputStream(in) : in).readAllBytes();
            cases.addAll(new SuiteFile(suite, location, text).cases(choice));
        } catch (ZipException | EOFException e) {
            throw new InvalidSuiteException(location + ": no gzip file, or not all of one: " + e.getMessage());
        }
    }
}
