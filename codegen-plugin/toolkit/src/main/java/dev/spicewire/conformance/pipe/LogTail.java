// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Reads a log to its end, and keeps the last lines; the rest, of lines that are too long as well, is dropped. */
public final class LogTail {

    private static final int MOST_LINES = 20;
    private static final int LONGEST_LINE = 500;
    private static final int CHUNK = 8192;

    private final Deque<String> lines = new ArrayDeque<>();
    private final StringBuilder current = new StringBuilder();

    /** Nothing yet. */
    public LogTail() {
    }

    /**
     * Reads until the end. A log that can't be read ends there.
     *
     * @param log the log
     */
    public void drain(Reader log) {
        char[] chunk = new char[CHUNK];
        try {
            for (int count = log.read(chunk); count >= 0; count = log.read(chunk)) {
                add(chunk, count);
            }
        } catch (IOException e) {
            // What came so far is its end.
        }
    }

    /** {@return the last lines so far} */
    public synchronized List<String> lines() {
        Deque<String> all = new ArrayDeque<>(lines);
        if (!current.isEmpty()) {
            all.add(current.toString());
        }
        return List.copyOf(all);
    }

    private synchronized void add(char[] chunk, int count) {
        for (int i = 0; i < count; i++) {
            if (chunk[i] == '\n') {
                endLine();
            } else if (chunk[i] != '\r' && current.length() < LONGEST_LINE) {
                current.append(chunk[i]);
            }
        }
    }

    private void endLine() {
        lines.add(current.toString());
        current.setLength(0);
        if (lines.size() > MOST_LINES) {
            lines.remove();
        }
    }
}
