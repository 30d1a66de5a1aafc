// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.architecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** An acyclic graph of names, drawn in rows: whoever knows another stands above it. */
final class Arrows {

    private final SortedMap<String, SortedSet<String>> known = new TreeMap<>();

    /** Adds a name. */
    void add(String name) {
        known.computeIfAbsent(name, key -> new TreeSet<>());
    }

    /** Adds an arrow between two names; one to itself is none. */
    void add(String from, String to) {
        add(from);
        add(to);
        if (!from.equals(to)) {
            known.get(from).add(to);
        }
    }

    /** {@return what a name knows, without what it knows through others as well (the transitive reduction)} */
    List<String> direct(String name) {
        return known.get(name).stream()
                .filter(to -> known.get(name).stream().noneMatch(other -> !other.equals(to) && reaches(other, to)))
                .toList();
    }

    private boolean reaches(String from, String to) {
        return known.get(from).contains(to) || known.get(from).stream().anyMatch(next -> reaches(next, to));
    }

    /**
     * {@return the rows from the highest to the lowest, by longest paths; in a row each stands above the middle of what
     * it knows (the barycentre heuristic)}
     */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (String name : known.keySet()) {
            while (rows.size() <= depth(name)) {
                rows.add(new ArrayList<>());
            }
            rows.get(depth(name)).add(name);
        }
        Map<String, Double> places = new HashMap<>();
        for (List<String> row : rows) {
            row.sort(Comparator.<String>comparingDouble(name -> middle(name, places)).thenComparing(name -> name));
            row.forEach(name -> places.put(name, (row.indexOf(name) + 0.5) / row.size()));
        }
        List<List<String>> fromTop = new ArrayList<>();
        rows.forEach(row -> fromTop.add(0, List.copyOf(row)));
        return fromTop;
    }

    private double middle(String name, Map<String, Double> places) {
        return direct(name).stream().mapToDouble(places::get).average().orElse(0.5);
    }

    private int depth(String name) {
        return known.get(name).stream().mapToInt(next -> depth(next) + 1).max().orElse(0);
    }
}
