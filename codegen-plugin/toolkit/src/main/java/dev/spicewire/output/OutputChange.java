// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.output;

import java.util.List;

/**
 * What writing an {@link OutputTree} did to its directory. Paths are relative to it and sorted.
 *
 * @param written   files that are new or have new text
 * @param unchanged files that already had that text and were not touched
 * @param removed   files of an earlier run that this one no longer makes
 */
public record OutputChange(List<String> written, List<String> unchanged, List<String> removed) {

    /** Takes copies. */
    public OutputChange {
        written = List.copyOf(written);
        unchanged = List.copyOf(unchanged);
        removed = List.copyOf(removed);
    }

    /** {@return the numbers in words, such as {@code 3 files written, 210 unchanged, 1 removed}} */
    public String summary() {
        return written.size() + (written.size() == 1 ? " file" : " files") + " written, " + unchanged.size()
                + " unchanged, " + removed.size() + " removed";
    }
}
