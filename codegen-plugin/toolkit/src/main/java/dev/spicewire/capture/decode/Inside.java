// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.inside.ImageParts;
import dev.spicewire.capture.inside.Insides;
import dev.spicewire.capture.inside.Part;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import java.util.List;

/**
 * What messages carry in turn. Conversations are followed by the thread that reads the capture, since they go over many
 * messages; images are looked for where lines are made.
 */
final class Inside {

    private final Insides conversations;
    private final ImageParts images;

    Inside(Protocol protocol) {
        conversations = new Insides(protocol);
        images = new ImageParts(protocol);
    }

    /** {@return what the next message carries of conversations} */
    List<Part> carried(CapturedMessage message, MessageName name) {
        return name.channel().isEmpty() || name.message().isEmpty() ? List.of()
                : conversations.of(message, name.channel().get(), name.message().get());
    }

    /** Messages of one side of a connection are missing. */
    void lost(CapturedConnection connection, Direction from) {
        conversations.lost(connection.number(), from);
    }

    /** {@return what it carries in all; called by several threads} */
    List<Part> with(List<Part> carried, MessageName name, Decoded decoded) {
        boolean draws = name.message().filter(message -> message.startsWith("draw_")).isPresent();
        return draws && decoded instanceof Decoded.Accepted accepted ? images.of(accepted.fields()) : carried;
    }
}
