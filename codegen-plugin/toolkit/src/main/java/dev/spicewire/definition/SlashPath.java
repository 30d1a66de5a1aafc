// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.definition;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Paths with slashes, on any system, as in Git and in jars. */
public final class SlashPath {

    private SlashPath() {
    }

    /**
     * {@return the path from the root of a file that is named relative to the directory of another one}
     *
     * @throws IOException if it is outside the root
     */
    public static String resolveSibling(String from, String relative) throws IOException {
        Deque<String> path = new ArrayDeque<>(List.of(from.split("/")));
        path.removeLast();
        for (String step : relative.split("/")) {
            if (!step.equals("..")) {
                path.addLast(step);
            } else if (path.pollLast() == null) {
                throw new IOException(relative + ": leads out of where " + from + " is");
            }
        }
        path.removeIf(step -> step.isEmpty() || step.equals("."));
        return String.join("/", path);
    }
}
