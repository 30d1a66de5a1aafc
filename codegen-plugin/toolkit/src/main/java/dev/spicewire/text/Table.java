// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A table for a terminal: columns of numbers flush right, all others flush left. */
public final class Table {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /**
     * Starts a table.
     *
     * @param head names of the columns
     */
    public Table(String... head) {
        rows.add(List.of(head));
    }

    /**
     * Adds a row.
     *
     * @param cells as many as there are columns
     */
    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** {@return the head and the rows, without line ends} */
    public List<String> lines() {
        List<UnaryOperator<String>> columns = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            columns.add(filler(column));
        }
        return rows.stream().map(row -> line(row, columns)).toList();
    }

    /** What fills the cells of a column up to its width. */
    private UnaryOperator<String> filler(int column) {
        int width = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        boolean numbers = rows.stream().skip(1).allMatch(row -> isNumber(row.get(column)));
        return numbers && column > 0
                ? cell -> " ".repeat(width - cell.length()) + cell
                : cell -> cell + " ".repeat(width - cell.length());
    }

    private static boolean isNumber(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) != '.' && (cell.charAt(i) < '0' || cell.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }

    private static String line(List<String> row, List<UnaryOperator<String>> columns) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            cells.add(columns.get(column).apply(row.get(column)));
        }
        return String.join(GAP, cells).stripTrailing();
    }
}
