// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.testee;

import dev.spicewire.json.InvalidJsonException;
import dev.spicewire.json.JsonObject;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import java.util.Arrays;
import java.util.Optional;

/**
 * The message that a request is about.
 *
 * @param channelType number of the channel
 * @param from        who sends it
 * @param id          number of the message
 */
record Target(long channelType, Direction from, long id) {

    /**
     * Reads what a request says.
     *
     * @param request  names the channel, or gives its number, or both
     * @param protocol knows the names
     * @return the message, unless no channel has that name
     * @throws InvalidJsonException if something is missing or makes no sense
     */
    static Optional<Target> of(JsonObject request, Protocol protocol) throws InvalidJsonException {
        String word = request.text("from");
        Optional<Direction> from = Arrays.stream(Direction.values()).filter(d -> d.word().equals(word)).findFirst();
        if (from.isEmpty()) {
            throw request.invalid("from", "'server' or 'client'");
        }
        long id = request.number("id");
        return channelType(request, protocol).map(type -> new Target(type, from.get(), id));
    }

    private static Optional<Long> channelType(JsonObject request, Protocol protocol) throws InvalidJsonException {
        if (!request.has("channel") && !request.has("channel_type")) {
            throw request.invalid("channel", "a name, or 'channel_type' a number");
        }
        Optional<ChannelId> named = request.optionalText("channel").flatMap(protocol::channel);
        if (!request.has("channel_type")) {
            return named.map(ChannelId::id);
        }
        long type = request.number("channel_type");
        if (named.isPresent() && named.get().id() != type) {
            throw request.invalid("channel_type", named.get().id() + " for the channel '" + named.get().name() + "'");
        }
        return Optional.of(type);
    }
}
