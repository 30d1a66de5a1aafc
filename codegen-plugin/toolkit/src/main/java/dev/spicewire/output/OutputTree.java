// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.output;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that a backend made, in memory: what is to be written is known whole before a directory is touched.
 *
 * @param files text by path; paths are relative, with {@code /} between their parts, and sorted
 */
public record OutputTree(SortedMap<String, String> files) {

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException if a path is empty, absolute or climbs out of its root, or if two paths differ
     *                                  in case only, which half of all file systems can't hold
     */
    public OutputTree {
        Map<String, String> folded = new HashMap<>();
        for (String path : files.keySet()) {
            requireInside(path);
            String twin = folded.put(path.toLowerCase(Locale.ROOT), path);
            if (twin != null) {
                throw new IllegalArgumentException("'" + twin + "' and '" + path + "' differ in case only");
            }
        }
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Makes a tree of files in any order.
     *
     * @param files text by relative path
     * @return the tree
     * @throws IllegalArgumentException as the constructor
     */
    public static OutputTree of(Map<String, String> files) {
        return new OutputTree(new TreeMap<>(files));
    }

    /** Refuses a path that is not plainly inside the root it is relative to. */
    static void requireInside(String path) {
        if (path.contains("\\") || path.contains(":")) {
            throw new IllegalArgumentException("'" + path + "' is not a portable relative path");
        }
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                throw new IllegalArgumentException("'" + path + "' is not a plain relative path");
            }
        }
    }
}
