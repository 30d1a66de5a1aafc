// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.decode.MessageName;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.Direction;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A message of a capture with its name and fields.
 *
 * @param captured what was captured
 * @param name     what the protocol calls it
 * @param fields   its members, nothing where it is malformed or unknown
 */
public record SeenMessage(CapturedMessage captured, MessageName name, Optional<StructValue> fields) {

    /** {@return who sent it} */
    Direction from() {
        return captured.from();
    }

    /** {@return its name; all messages that the protocol does not have share one} */
    String message() {
        return name.message().orElse("unknown message");
    }

    /** {@return whether it is the message of that name that a side sends} */
    boolean is(Direction from, String message) {
        return captured.from() == from && name.message().filter(message::equals).isPresent();
    }

    /** {@return whether a server sent the message of that name} */
    boolean isServers(String message) {
        return is(Direction.SERVER, message);
    }

    /** {@return whether a client sent the message of that name} */
    boolean isClients(String message) {
        return is(Direction.CLIENT, message);
    }

    /** {@return the name of its channel, empty where the protocol has none} */
    String channel() {
        return name.channel().orElse("");
    }

    /** {@return a member that is an integer, by the names that lead to it} */
    OptionalLong number(String... path) {
        Optional<Value> value = value(path);
        return value.isPresent() && value.get() instanceof IntValue number ? OptionalLong.of(number.bits())
                : OptionalLong.empty();
    }

    /** {@return a member, by the names that lead to it} */
    Optional<Value> value(String... path) {
        Optional<Value> value = fields.map(Value.class::cast);
        for (String member : path) {
            value = value.filter(StructValue.class::isInstance)
                    .flatMap(struct -> ((StructValue) struct).member(member));
        }
        return value;
    }

    /** {@return where it is} */
    Place place() {
        return new Place(captured.connection().number(), captured.connection().channel().text(), captured.from(),
                message(), captured.frame(), captured.streamOffset());
    }
}
