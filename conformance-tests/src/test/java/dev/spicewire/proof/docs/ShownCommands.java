// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.docs;

import java.io.IOException;
import java.util.List;

/** The commands that a page tells its reader to run. */
public final class ShownCommands {

    private ShownCommands() {
    }

    /**
     * Commands of the blocks for a shell.
     *
     * @param page  file name of the page
     * @param start how the commands begin
     * @return the commands, comments left off
     */
    public static List<String> in(String page, String start) throws IOException {
        return Snippet.in("sh").stream().filter(s -> s.page().equals(page)).flatMap(s -> s.text().lines())
                .filter(line -> line.startsWith(start)).map(line -> line.replaceFirst("\\s+#.*", "")).toList();
    }
}
