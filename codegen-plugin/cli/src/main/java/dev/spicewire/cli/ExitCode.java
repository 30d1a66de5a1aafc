// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

/** What the process tells its caller, the same for every command. */
final class ExitCode {

    /** All is well. */
    static final int OK = 0;

    /** The command ran and found something: errors in a definition, malformed messages, differences. */
    static final int FINDINGS = 1;

    /** The command could not run: wrong usage, or a file that can't be read or written. */
    static final int CANNOT_RUN = 2;

    private ExitCode() {
    }
}
