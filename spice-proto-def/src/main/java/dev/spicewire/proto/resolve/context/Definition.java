// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve.context;

import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;

/** What a name stands for. */
public sealed interface Definition {

    /** {@return where it is defined} */
    Location location();

    /** {@return what it is, with its article} */
    String kind();

    /** A type of members. */
    record OfType(Type type, Location location) implements Definition {
        @Override
        public String kind() {
            return type instanceof Struct ? "a struct" : "a type";
        }
    }

    /** A message. */
    record OfMessage(Message message, Location location) implements Definition {
        @Override
        public String kind() {
            return "a message";
        }
    }

    /** A channel. */
    record OfChannel(Channel channel, Location location) implements Definition {
        @Override
        public String kind() {
            return "a channel";
        }
    }

    /** Something with errors of its own that are reported already; what uses it is not to be blamed. */
    record Broken(Location location) implements Definition {
        @Override
        public String kind() {
            return "a broken definition";
        }
    }
}
