// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.lint;

import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Protocol;
import java.util.List;
import java.util.stream.Stream;

/** The structs and messages of a model. */
final class Containers {

    private Containers() {
    }

    /** {@return every struct and message, anonymous ones included, each once} */
    static List<Container> of(Protocol protocol) {
        Stream<Message> anonymous = protocol.channels().stream().flatMap(Containers::declared)
                .map(ChannelMessage::body).filter(Message::anonymous);
        return Stream.of(protocol.structs().stream(), protocol.messages().stream(), anonymous)
                .flatMap(s -> s).map(Container.class::cast).toList();
    }

    /** {@return the messages that a channel itself declares, in both directions} */
    static Stream<ChannelMessage> declared(Channel channel) {
        return Stream.concat(channel.server().stream(), channel.client().stream()).filter(m -> !channel.inherits(m));
    }
}
