// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.select;

import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Messages by name: {@code CHANNEL}, {@code CHANNEL/FROM} or {@code CHANNEL/FROM/MESSAGE}, such as
 * {@code display/server/draw_*}. {@code *} stands for any letters within one part.
 */
record MessagePattern(String text, List<Pattern> parts) {

    private static final int CHANNEL = 0;
    private static final int FROM = 1;
    private static final int MESSAGE = 2;
    private static final Pattern SYNTAX = Pattern.compile("[\\w*]+(/([\\w*]+)(/[\\w*]+)?)?");

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is none
     */
    static MessagePattern of(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' does not name messages; they are named as in"
                    + " display, inputs/client and display/server/draw_*");
        }
        return new MessagePattern(text, Arrays.stream(text.split("/")).map(MessagePattern::glob).toList());
    }

    private static Pattern glob(String part) {
        return Pattern.compile(Arrays.stream(part.split("\\*", -1)).map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    }

    boolean matches(ChannelId channel, ChannelMessage message) {
        return matches(CHANNEL, channel.name()) && matches(FROM, message.direction().word())
                && matches(MESSAGE, message.name());
    }

    private boolean matches(int part, String name) {
        return part >= parts.size() || parts.get(part).matcher(name).matches();
    }
}
