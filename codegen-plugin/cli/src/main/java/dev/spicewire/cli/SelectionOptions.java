// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.proto.select.Selection;
import java.util.List;
import picocli.CommandLine.Option;

/** Which messages of a protocol are wanted. */
final class SelectionOptions {

    @Option(names = "--channels", paramLabel = "CHANNEL", split = ",",
            description = "Only these channels, such as display, with the types that their messages need.")
    private List<String> channels = List.of();

    @Option(names = "--messages", paramLabel = "PATTERN", split = ",",
            description = "Only these messages, by channel, sender and name with * for any letters, such as"
                    + " display/server/draw_* or inputs/client.")
    private List<String> messages = List.of();

    @Option(names = "--exclude-messages", paramLabel = "PATTERN", split = ",",
            description = "Not these messages, named as those of --messages.")
    private List<String> excluded = List.of();

    /** {@return what is selected, all where no option says otherwise} */
    Selection selection() {
        return new Selection(channels, messages, excluded);
    }
}
