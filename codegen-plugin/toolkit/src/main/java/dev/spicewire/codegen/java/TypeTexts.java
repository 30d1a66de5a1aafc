// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;

/**
 * The texts of types, written on the other processors while more types are made: writing takes most of the time, and
 * types know nothing of each other. Only so many wait at once, since a type takes far more memory than its text.
 */
final class TypeTexts {

    private static final int MOST_WAITING = 256;

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final SortedMap<String, String> files = new TreeMap<>();

    private record Waiting(String path, ForkJoinTask<String> text) {
    }

    /**
     * Takes a type.
     *
     * @param path where its text goes
     * @param text writes it
     * @throws IllegalStateException if two texts have one path
     */
    void add(String path, Supplier<String> text) {
        keepDone();
        if (waiting.size() == MOST_WAITING) {
            keep(path, text.get());
        } else {
            waiting.add(new Waiting(path, ForkJoinPool.commonPool().submit(text::get)));
        }
    }

    /** {@return all texts by path, when the last is written} */
    SortedMap<String, String> files() {
        // From the last to the first: this thread writes what no other has begun, and it can take the last only.
        for (Iterator<Waiting> last = waiting.descendingIterator(); last.hasNext();) {
            last.next().text().join();
        }
        keepDone();
        return files;
    }

    private void keepDone() {
        while (!waiting.isEmpty() && waiting.peek().text().isDone()) {
            Waiting first = waiting.remove();
            keep(first.path(), first.text().join());
        }
    }

    private void keep(String path, String text) {
        if (files.putIfAbsent(path, text) != null) {
            throw new IllegalStateException("internal error: two types are written to " + path
                    + "; please report it with the definition");
        }
    }
}
