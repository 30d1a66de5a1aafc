// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of every case of a run, as a file: a case a line, its verdict, a tab and its name. */
final class OutcomeList {

    /** The file in a directory of reports. */
    static final String FILE = "outcomes.tsv";

    private OutcomeList() {
    }

    static String of(List<Outcome> outcomes) {
        return outcomes.stream().map(outcome -> word(outcome.verdict()) + "\t" + outcome.tested().id() + "\n")
                .collect(Collectors.joining());
    }

    /** {@return the word for a verdict in files} */
    static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a list.
     *
     * @param place the file, or a directory of reports with one
     * @return the verdicts by the names of their cases, in the order of the file
     * @throws IOException if it can't be read, or is no such list
     */
    static Map<String, Verdict> read(Path place) throws IOException {
        Path file = Files.isDirectory(place) ? place.resolve(FILE) : place;
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            String[] words = line.split("\t", -1);
            Optional<Verdict> verdict = words.length == 2 ? verdict(words[0]) : Optional.empty();
            if (verdict.isEmpty()) {
                throw new IOException(file + ":" + number + ": no outcome of a case; 'conformance run --report DIR'"
                        + " writes such lists, as " + FILE);
            }
            if (verdicts.put(words[1], verdict.get()) != null) {
                throw new IOException(file + ":" + number + ": '" + words[1] + "' is there a second time");
            }
        }
        if (verdicts.isEmpty()) {
            throw new IOException(file + ": has no cases");
        }
        return verdicts;
    }

    /** {@return the verdict of a word in files, if it is one} */
    static Optional<Verdict> verdict(String word) {
        return Arrays.stream(Verdict.values()).filter(verdict -> word(verdict).equals(word)).findFirst();
    }
}
