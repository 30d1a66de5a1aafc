// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import picocli.CommandLine.Help.Ansi;

/** What the user says about colours. */
enum ColourChoice {

    /** Where a person looks at them. */
    AUTO,

    /** Also in a file or a pipe. */
    ALWAYS,

    /** Nowhere. */
    NEVER;

    /**
     * Decides.
     *
     * @param person whether a person looks at the output, who wants colours
     * @return whether to colour
     */
    Ansi ansi(boolean person) {
        return this == ALWAYS || this == AUTO && person ? Ansi.ON : Ansi.OFF;
    }
}
