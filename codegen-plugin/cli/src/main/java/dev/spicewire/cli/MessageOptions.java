// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.capture.decode.MessageFilter;
import dev.spicewire.message.MessageKind;
import dev.spicewire.message.MessageLabel;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which kind of message a command is about. */
final class MessageOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private ProtocolOption definition;

    @Option(names = "--channel", paramLabel = "CHANNEL", description = "Its channel: name or number.")
    private Optional<String> channel;

    @Option(names = "--from", paramLabel = "SIDE",
            description = "Who sends it, server or client; needed where both have a message of that name or number.")
    private Optional<Direction> from;

    @Option(names = {"--msg", "--id"}, paramLabel = "MESSAGE", description = "Its name or number.")
    private Optional<String> message;

    /**
     * The protocol; what is wrong with its definition goes to the error stream.
     *
     * @return the protocol, or nothing if its definition has errors
     * @throws IOException if the file can't be read
     */
    Optional<Protocol> protocol() throws IOException {
        return definition.protocol();
    }

    /** {@return the kind of message, which bytes alone don't tell} */
    MessageKind kind(Protocol protocol) {
        try {
            return MessageKind.find(protocol, required(channel, "--channel=CHANNEL"), from,
                    required(message, "--msg=MESSAGE"));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    /** Refuses names that the protocol does not have, and numbers that nothing can have. */
    void requireKnown(Protocol protocol) {
        try {
            MessageFilter.of(protocol, channel, message);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    /** {@return whether a message that names itself is one of those that are meant} */
    boolean allow(MessageLabel label) {
        return channel.map(label::isOn).orElse(true) && message.map(label::isCalled).orElse(true)
                && from.map(side -> side == label.from()).orElse(true);
    }

    private String required(Optional<String> option, String name) {
        return option.orElseThrow(
                () -> new ParameterException(spec.commandLine(), "Missing required option: '" + name + "'"));
    }
}
