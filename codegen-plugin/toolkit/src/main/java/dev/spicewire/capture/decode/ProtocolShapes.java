package dev.spicewire.capture.decode;

import dev.spicewire.capture.MessageShapes;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What messages look like by a protocol: those that it has, with bodies that can be decoded. */
public final class ProtocolShapes implements MessageShapes {

    private final BodyDecoder bodies;
    private final MessageNames names;
    private final List<Integer> channelTypes;
    private final Map<Key, BitSet> ids = new HashMap<>();

    private record Key(int channelType, Direction from) {
    }

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
                BitSet known = ids.computeIfAbsent(new Key((int) channel.id(), from), key -> new BitSet());
                channel.channel().messages(from).forEach(message -> known.set((int) message.id()));
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
        BitSet known = ids.get(new Key(channelType, from));
        return known != null && known.get(id);
    }

    @Override
    public boolean fits(int channelType, Direction from, int id, ByteBuffer body) {
        ByteBuffer kept = ByteBuffer.allocate(body.remaining()).put(body.duplicate()).flip();
        return bodies.decode(channelType, from, id, kept) instanceof Decoded.Accepted;
    }
}
