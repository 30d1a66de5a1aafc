// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.inside.Insides.Lazy;
import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the messages of one connection carry. */
final class ConnectionInside {

    private static final String DATA = "data";
    private static final String COMPRESSED = "compressed_data";

    /** Messages by channel that carry something, or tell that a conversation begins anew. */
    private static final Map<String, Set<String>> CARRIERS = Map.of(
            "main", Set.of("agent_data", "agent_connected", "agent_connected_tokens", "agent_disconnected"),
            "smartcard", Set.of(DATA),
            "usbredir", Set.of(DATA, COMPRESSED),
            "webdav", Set.of(DATA, COMPRESSED, "init", "event"),
            "port", Set.of(DATA, COMPRESSED, "init", "event"),
            "display", Set.of("stream_create", "stream_data", "stream_data_sized", "stream_destroy_all"));

    private final Lazy layouts;
    private final VideoStreams streams;
    private final Announced announced = new Announced();
    private final Map<Direction, ByteFollower> followers = new EnumMap<>(Direction.class);
    private final Set<Direction> losses = EnumSet.noneOf(Direction.class);
    private String purpose = "";

    ConnectionInside(Lazy layouts, Optional<VideoNames> video) {
        this.layouts = layouts;
        streams = new VideoStreams(video);
    }

    /** {@return whether messages of that name are looked into} */
    static boolean carries(String channel, String name) {
        return CARRIERS.getOrDefault(channel, Set.of()).contains(name);
    }

    /** {@return what a message carries, and what it completes} */
    List<Part> parts(CapturedMessage message, String channel, String name) {
        ByteBuffer body = message.body().duplicate();
        if (channel.equals("display")) {
            return streams.of(message, name);
        }
        return switch (name) {
            case DATA, "agent_data" -> follower(channel, message.from()).map(f -> f.add(body)).orElse(List.of());
            case COMPRESSED -> compressed(body, follower(channel, message.from()));
            case "init" -> port(body);
            default -> {
                followers.values().forEach(ByteFollower::restart);
                yield List.of();
            }
        };
    }

    /** Messages of a side are missing. */
    void lost(Direction from) {
        losses.add(from);
        Optional.ofNullable(followers.get(from)).ifPresent(ByteFollower::lost);
        streams.lost();
    }

    private Optional<ByteFollower> follower(String channel, Direction from) {
        if (channel.equals("port") && !purpose.equals(PortName.FOLDER)) {
            return Optional.empty();
        }
        return Optional.of(followers.computeIfAbsent(from, side -> {
            ByteFollower follower = switch (channel) {
                case "main" -> new AgentFollower(layouts.get("agent"), side, announced);
                case "smartcard" -> new CardParts(layouts.get("smartcard"), side);
                case "usbredir" -> new UsbredirFollower(layouts.get("usbredir"), side, announced);
                default -> new WebdavFollower(layouts.get("webdav"), side);
            };
            if (losses.contains(side)) {
                follower.lost();
            }
            return follower;
        }));
    }

    /** One block of LZ4 behind a byte that says so and the size; what can't be read is as good as lost. */
    private static List<Part> compressed(ByteBuffer body, Optional<ByteFollower> follower) {
        ByteBuffer in = body.slice().order(ByteOrder.LITTLE_ENDIAN);
        if (follower.isEmpty() || in.limit() < 1) {
            return List.of();
        }
        if (in.get() == 0) {
            return follower.get().add(in.slice());
        }
        Optional<byte[]> bytes = Optional.empty();
        if (in.get(0) == 1 && in.remaining() >= Integer.BYTES) {
            int size = in.getInt();
            bytes = size < 0 || size > PacketStream.MOST_KEPT ? Optional.empty() : Lz4Block.decode(in.slice(), size);
        }
        if (bytes.isEmpty()) {
            follower.get().lost();
        }
        return bytes.map(ByteBuffer::wrap).map(follower.get()::add).orElse(List.of());
    }

    /** Name of the port, behind its size and a pointer. */
    private List<Part> port(ByteBuffer body) {
        Optional<String> name = PortName.in(body.slice().order(ByteOrder.LITTLE_ENDIAN));
        purpose = name.flatMap(PortName::purpose).orElse("");
        return purpose.isEmpty() ? List.of() : List.of(Part.noted("port", name.orElseThrow(), purpose));
    }
}
