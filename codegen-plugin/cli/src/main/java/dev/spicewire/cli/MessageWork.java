// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.message.MessageFaultException;
import dev.spicewire.message.MessageText;
import dev.spicewire.proto.model.Protocol;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** What is done with one message: a fault in it is a finding, told in a line. */
@FunctionalInterface
interface MessageWork {

    /**
     * Does the work.
     *
     * @param message the kind of message
     * @throws MessageFaultException if there is something wrong with the message
     * @throws IOException           if something can't be read or written
     */
    void on(MessageText message) throws MessageFaultException, IOException;

    /**
     * Does the work for a command.
     *
     * @param command which command
     * @param options what it was told about the message
     * @return its exit code
     * @throws IOException if something can't be read or written
     */
    default int run(CommandSpec command, MessageOptions options) throws IOException {
        Optional<Protocol> protocol = options.protocol();
        if (protocol.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        try {
            on(new MessageText(protocol.get(), options.kind(protocol.get())));
            return ExitCode.OK;
        } catch (MessageFaultException e) {
            ErrorLine.print(command, e.getMessage());
            return ExitCode.FINDINGS;
        }
    }
}
