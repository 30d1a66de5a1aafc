package dev.spicewire.cli;

import dev.spicewire.message.MessageKind;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which kind of message a command is about. */
final class MessageOptions {

    @Mixin
    private ProtocolOption definition;

    @Option(names = "--channel", paramLabel = "CHANNEL", required = true, description = "Its channel: name or number.")
    private String channel;

    @Option(names = "--from", paramLabel = "SIDE",
            description = "Who sends it, server or client; needed where both have a message of that name or number.")
    private Optional<Direction> from;

    @Option(names = {"--msg", "--id"}, paramLabel = "MESSAGE", required = true, description = "Its name or number.")
    private String message;

    /**
     * The protocol; what is wrong with its definition goes to the error stream.
     *
     * @return the protocol, or nothing if its definition has errors
     * @throws IOException if the file can't be read
     */
    Optional<Protocol> protocol() throws IOException {
        return definition.protocol();
    }

    /** {@return the kind of message} */
    MessageKind kind(Protocol protocol) {
        try {
            return MessageKind.find(protocol, channel, from, message);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
