package dev.spicewire.conformance.verdict;

import dev.spicewire.text.ByteOrderMark;
import java.io.IOException;
import java.nio.file.Path;
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
    record Entry(String location, String reason) {
    }

    private KnownFailures(Map<String, Entry> entries) {
        this.entries = entries;
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

    Optional<String> reason(String caseId) {
        return Optional.ofNullable(entries.get(caseId)).map(Entry::reason);
    }

    /** {@return all entries by the ids of their cases, in the order of the file} */
    Map<String, Entry> entries() {
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
