// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic;

import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;
import java.util.List;

/** Models that no text is: the language refuses such definitions, but a model need not come from it. */
final class HandMadeModel {

    private HandMadeModel() {
    }

    /** {@return a codec for channel 1 with server message 1, {@code m}, of these members} */
    static DynamicCodec codec(Field... members) {
        Message body = new Message("m", true, List.of(members), Attributes.NONE, "", Location.NONE);
        ChannelMessage message = new ChannelMessage("m", 1, Direction.SERVER, "TestChannel", body, Attributes.NONE, "",
                Location.NONE);
        Channel channel = new Channel("TestChannel", "", "test", List.of(message), List.of(), Attributes.NONE, "",
                Location.NONE);
        return DynamicCodec.of(new Protocol("Test", List.of(), List.of(), List.of(), List.of(), List.of(channel),
                List.of(new ChannelId("test", 1, channel, Location.NONE)), Location.NONE));
    }

    static Struct struct(Field... members) {
        return new Struct("S", List.of(members), Attributes.NONE, "", Location.NONE);
    }

    static Field field(String name, Type type, Attributes attributes) {
        return new Field(name, type, attributes, "", Location.NONE);
    }
}
