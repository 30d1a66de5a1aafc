// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.probe;

import java.util.List;
import java.util.Optional;

/**
 * What a channel of a server was like.
 *
 * @param channel             its name, such as {@code display 0}
 * @param common              the server's common capabilities, by name where they have one
 * @param capabilities        those of the channel type
 * @param messages            the messages by name, in the order of their numbers
 * @param violations          the first violations
 * @param numberOfViolations  how many there were
 * @param notOpened           why the channel could not be opened
 */
public record ChannelReport(String channel, List<String> common, List<String> capabilities,
        List<MessageCount> messages, List<Violation> violations, long numberOfViolations,
        Optional<String> notOpened) {

    /** {@return a channel that the server announces and that does not open} */
    static ChannelReport notOpened(String channel, String reason) {
        return new ChannelReport(channel, List.of(), List.of(), List.of(), List.of(), 0, Optional.of(reason));
    }
}
