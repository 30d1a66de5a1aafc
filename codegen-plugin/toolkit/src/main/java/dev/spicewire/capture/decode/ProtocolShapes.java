// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.MessageShapes;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What messages look like by a protocol: those that it has, with bodies that can be decoded. Peers may send more than a
 * body of a fixed size has, but they do not.
 */
public final class ProtocolShapes implements MessageShapes {

    private final BodyDecoder bodies;
    private final MessageNames names;
    private final List<Integer> channelTypes;
    private final Map<Direction, Map<Integer, BitSet>> ids = new EnumMap<>(Direction.class);
    private final Map<MessageKey, Long> fixedSizes = new HashMap<>();

    /**
     * Collects the messages.
     *
     * @param protocol which messages there are
     * @param bodies   reads their bodies
     */
    public ProtocolShapes(Protocol protocol, BodyDecoder bodies) {
        this.bodies = bodies;
        names = new MessageNames(protocol);
        channelTypes = protocol.channelIds().stream().map(channel -> (int) channel.id()).distinct().toList();
        for (ChannelId channel : protocol.channelIds()) {
            for (Direction from : Direction.values()) {
                BitSet known = ids.computeIfAbsent(from, key -> new HashMap<>())
                        .computeIfAbsent((int) channel.id(), key -> new BitSet());
                channel.channel().messages(from).forEach(message -> {
                    known.set((int) message.id());
                    DefinedSizes.fixed(message.body()).ifPresent(size -> fixedSizes.put(
                            new MessageKey(channel.id(), from, message.id()), size));
                });
            }
        }
    }

    @Override
    public List<Integer> channelTypes() {
        return channelTypes;
    }

    @Override
    public Optional<String> channelName(int channelType) {
        return names.channel(channelType);
    }

    @Override
    public boolean has(int channelType, Direction from, int id) {
        BitSet known = ids.getOrDefault(from, Map.of()).get(channelType);
        return known != null && known.get(id);
    }

    @Override
    public boolean fits(int channelType, Direction from, int id, ByteBuffer body) {
        MessageKey message = new MessageKey(channelType, from, id);
        Long fixed = fixedSizes.get(message);
        boolean more = fixed != null && fixed < body.remaining();
        return !(more && decodes(message, body.slice(body.position(), fixed.intValue()))) && decodes(message, body);
    }

    private boolean decodes(MessageKey message, ByteBuffer body) {
        return bodies.acceptance(message.channelType(), message.from(), message.id()).test(body);
    }
}
