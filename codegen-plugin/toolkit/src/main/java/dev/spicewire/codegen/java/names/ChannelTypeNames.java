// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.names;

import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of what is generated for each channel type besides its messages. */
public final class ChannelTypeNames {

    private static final String SUFFIX = "Channel";

    private final Protocol protocol;
    private final Map<String, String> shortNames = new HashMap<>();
    private final Map<Key, String> types = new HashMap<>();

    /** What is generated for a channel type in one direction. */
    public enum Kind {
        /** The sealed interface of its messages. */
        MESSAGE("Message"),
        /** What receives views. */
        HANDLER("Handler"),
        /** What calls a handler. */
        DISPATCHER("Dispatcher");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }
    }

    private record Key(String channel, Direction direction, Kind kind) {
    }

    ChannelTypeNames(Protocol protocol) {
        this.protocol = protocol;
        Namespace namespace = Namespace.ofFiles(List.of());
        List<Channel> whole = protocol.channels().stream().filter(c -> shortened(c).equals(type(c))).toList();
        List<Channel> shorter = protocol.channels().stream().filter(c -> !shortened(c).equals(type(c))).toList();
        namespace.claimWritten(whole, Channel::name, ChannelTypeNames::type,
                (c, name) -> shortNames.put(c.name(), name));
        for (Channel channel : shorter) {
            String wanted = namespace.isFree(shortened(channel)) ? shortened(channel) : type(channel);
            shortNames.put(channel.name(), namespace.claim(wanted));
        }
    }

    private static String type(Channel channel) {
        return Identifiers.type(channel.name());
    }

    private static String shortened(Channel channel) {
        String name = type(channel);
        boolean longer = name.endsWith(SUFFIX) && name.length() > SUFFIX.length();
        return longer ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    /** Takes the names of all types that are generated for channels. */
    void claimTypes(Namespace files) {
        for (Channel channel : protocol.channels()) {
            for (Direction direction : Direction.values()) {
                if (!channel.messages(direction).isEmpty()) {
                    for (Kind kind : Kind.values()) {
                        types.put(new Key(channel.name(), direction, kind),
                                files.claim(shortName(channel) + word(direction) + kind.suffix));
                    }
                }
            }
        }
    }

    /** {@return a channel type's name without "Channel", where no other channel type is called so} */
    String shortName(Channel channel) {
        return shortNames.get(channel.name());
    }

    /** {@return the name of a type of a channel and direction that has messages} */
    String of(Channel channel, Direction direction, Kind kind) {
        return types.get(new Key(channel.name(), direction, kind));
    }

    /** {@return who sends, as part of a name} */
    static String word(Direction direction) {
        return direction == Direction.SERVER ? "Server" : "Client";
    }
}
