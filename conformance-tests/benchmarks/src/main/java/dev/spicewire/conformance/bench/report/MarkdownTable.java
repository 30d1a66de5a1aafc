// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.report;

/** A table, its first column to the left and all others to the right. */
public final class MarkdownTable {

    private final StringBuilder text = new StringBuilder();

    /**
     * Starts without rows.
     *
     * @param titles of the columns
     */
    public MarkdownTable(String... titles) {
        row(titles);
        text.append("|---|").append("---:|".repeat(titles.length - 1)).append('\n');
    }

    /** Adds a row. {@return this} */
    public MarkdownTable row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
