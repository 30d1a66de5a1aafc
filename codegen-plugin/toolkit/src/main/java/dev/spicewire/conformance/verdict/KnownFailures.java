// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.verdict;

import dev.spicewire.conformance.suite.CaseName;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.text.ByteOrderMark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Cases that are known to fail, each with the reason. A text file, a case a line: its id, white space, the reason.
 * Blank lines and lines that start with {@code #} say nothing.
 */
public final class KnownFailures {

    /** Knows of none. */
    public static final KnownFailures NONE = new KnownFailures(Map.of());

    private final Map<String, Entry> entries;

    /**
     * A known failure.
     *
     * @param location file and line that say so
     * @param reason   why it fails
     */
    public record Entry(String location, String reason) {
    }

    /**
     * A list that is known already.
     *
     * @param entries the entries by the ids of their cases, in order
     */
    public KnownFailures(Map<String, Entry> entries) {
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * Reads a list.
     *
     * @param file the file
     * @return the list
     * @throws IOException if it can't be read, has an entry without reason, or two entries for a case
     */
    public static KnownFailures read(Path file) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        int number = 0;
        for (String line : ByteOrderMark.lines(file)) {
            number++;
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                add(entries, line, file + ":" + number);
            }
        }
        return new KnownFailures(entries);
    }

    /**
     * Refuses names that earlier versions gave to cases, before a run takes its time.
     *
     * @param suite the cases
     * @throws IOException if there is such a name; the message says what to write instead
     */
    public void refuseFormerNames(Suite suite) throws IOException {
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            Optional<String> now = CaseName.insteadOf(entry.getKey(), suite);
            if (now.isPresent()) {
                throw new IOException(entry.getValue().location() + ": '" + entry.getKey()
                        + "' is a name by line numbers, which cases no longer have; write " + now.get());
            }
        }
    }

    /**
     * The entries that matter to a part of a suite.
     *
     * @param suite    all cases
     * @param selected those that are run
     * @return the list without entries for the other cases
     */
    public KnownFailures within(Suite suite, Suite selected) {
        Map<String, Entry> kept = new LinkedHashMap<>(entries);
        suite.cases().forEach(one -> kept.remove(one.id()));
        selected.cases().stream().filter(one -> entries.containsKey(one.id()))
                .forEach(one -> kept.put(one.id(), entries.get(one.id())));
        return new KnownFailures(kept);
    }

    /**
     * Why a case fails.
     *
     * @param caseId the name of a case
     * @return the reason, if the list names it
     */
    public Optional<String> reason(String caseId) {
        return Optional.ofNullable(entries.get(caseId)).map(Entry::reason);
    }

    /** {@return all entries by the ids of their cases, in the order of the file} */
    public Map<String, Entry> entries() {
        return entries;
    }

    private static void add(Map<String, Entry> entries, String line, String location) throws IOException {
        String[] words = line.strip().split("\\s+", 2);
        if (words.length < 2) {
            throw new IOException(location + ": '" + words[0] + "' has no reason; write it behind the case");
        }
        if (entries.put(words[0], new Entry(location, words[1])) != null) {
            throw new IOException(location + ": '" + words[0] + "' is there twice");
        }
    }
}
