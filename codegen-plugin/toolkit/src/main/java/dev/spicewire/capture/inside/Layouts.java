// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.util.Map;
import java.util.Optional;

/** A definition that comes with Spicewire, for what is inside of messages. */
final class Layouts {

    private static final StructValue NO_FIELDS = new StructValue(Map.of());

    private final String name;
    private final Protocol protocol;
    private final DynamicCodec codec;

    private Layouts(String name, Protocol protocol) {
        this.name = name;
        this.protocol = protocol;
        codec = DynamicCodec.of(protocol);
    }

    /** {@return a definition by its name, such as {@code agent}} */
    static Layouts bundled(String name) {
        return new Layouts(name, Definitions.bundled("/spice/" + name + ".proto").protocol().orElseThrow());
    }

    /** {@return its own name} */
    String name() {
        return name;
    }

    /** {@return the number of a channel} */
    long channel(String channel) {
        return protocol.channelIds().stream().filter(id -> id.name().equals(channel)).findFirst().orElseThrow().id();
    }

    /** {@return what a message is called, if there is one} */
    Optional<ChannelMessage> message(long channel, Direction from, long id) {
        return protocol.channelIds().stream().filter(c -> c.id() == channel).map(ChannelId::channel)
                .flatMap(c -> c.messages(from).stream()).filter(m -> m.id() == id).findFirst();
    }

    /** {@return a message, or what is wrong with it} */
    Part read(long channel, Direction from, long id, byte[] body) {
        Optional<ChannelMessage> message = message(channel, from, id);
        if (message.isEmpty()) {
            return Part.noted(name, "unknown", "no message " + id + " of the " + from.word() + ", " + body.length
                    + " bytes");
        }
        Decoded decoded = codec.decode(channel, from, id, body);
        String called = message.get().name();
        if (decoded instanceof Decoded.Accepted accepted) {
            return new Part(name, called, Optional.of(message.get().body()), accepted.fields(), "");
        }
        Decoded.Rejected rejected = (Decoded.Rejected) decoded;
        return new Part(name, called, Optional.empty(), NO_FIELDS, Part.MALFORMED + rejected.path() + " at byte "
                + rejected.offset() + ": " + rejected.reason());
    }
}
