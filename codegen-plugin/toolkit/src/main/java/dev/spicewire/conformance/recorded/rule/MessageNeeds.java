// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.proto.model.Direction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The messages that need a capability, as {@code capabilities.proto} tells. */
final class MessageNeeds {

    private static final Map<Key, CapabilityNeed> NEEDS = needs();

    private MessageNeeds() {
    }

    private record Key(String channel, Direction from, String message) {
    }

    /** {@return what a message needs} */
    static Optional<CapabilityNeed> of(SeenMessage message) {
        return Optional.ofNullable(NEEDS.get(new Key(message.channel(), message.from(), message.message())));
    }

    private static Map<Key, CapabilityNeed> needs() {
        Map<Key, CapabilityNeed> needs = new HashMap<>();
        servers(needs, "main", "SEMI_SEAMLESS_MIGRATE", "migrate_begin");
        servers(needs, "main", "NAME_AND_UUID", "name", "uuid");
        servers(needs, "main", "AGENT_CONNECTED_TOKENS", "agent_connected_tokens");
        servers(needs, "main", "SEAMLESS_MIGRATE", "migrate_begin_seamless");
        servers(needs, "display", "SIZED_STREAM", "stream_data_sized");
        servers(needs, "display", "MONITORS_CONFIG", "monitors_config");
        servers(needs, "display", "COMPOSITE", "draw_composite");
        servers(needs, "display", "STREAM_REPORT", "stream_activate_report");
        servers(needs, "display", "GL_SCANOUT", "gl_scanout_unix", "gl_draw");
        servers(needs, "playback", "VOLUME", "volume", "mute");
        servers(needs, "playback", "LATENCY", "latency");
        servers(needs, "record", "VOLUME", "volume", "mute");
        clients(needs, "display", "PREF_COMPRESSION", "preferred_compression");
        clients(needs, "display", "PREF_VIDEO_CODEC_TYPE", "preferred_video_codec_type");
        clients(needs, "inputs", "KEY_SCANCODE", "key_scancode");
        return needs;
    }

    private static void servers(Map<Key, CapabilityNeed> needs, String channel, String capability,
            String... messages) {
        for (String message : messages) {
            needs.put(new Key(channel, Direction.SERVER, message), CapabilityNeed.ofClient(message, capability));
        }
    }

    private static void clients(Map<Key, CapabilityNeed> needs, String channel, String capability,
            String... messages) {
        for (String message : messages) {
            needs.put(new Key(channel, Direction.CLIENT, message), CapabilityNeed.ofServer(message, capability));
        }
    }
}
