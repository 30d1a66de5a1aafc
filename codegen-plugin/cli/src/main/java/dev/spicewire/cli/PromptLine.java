// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.io.PrintWriter;

/** A line that is to be seen at once, from any thread. */
final class PromptLine {

    private PromptLine() {
    }

    static void print(PrintWriter to, String line) {
        synchronized (to) {
            to.println(line);
            to.flush();
        }
    }
}
