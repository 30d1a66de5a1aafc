// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.c;

import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;
import dev.spicewire.proto.model.Typedef;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Names of definitions in C, as upstream's headers have them. An attribute {@code @ctype} or {@code @prefix} goes
 * before the rule; values and message names keep the spelling of the definition.
 */
public final class CNames {

    private static final String PREFIX = "SPICE_";
    private static final String BASE_CHANNEL = "BaseChannel";

    private CNames() {
    }

    /** {@return the C type of an enum or flags type, such as {@code SpiceLinkErr}} */
    public static String type(EnumType type) {
        return "Spice" + camelCase(type.name());
    }

    /** {@return the C type of a typedef: that of {@code @ctype}, else that of its target, such as {@code uint32_t}} */
    public static String type(Typedef typedef) {
        Type type = typedef;
        while (type instanceof Typedef next) {
            Optional<String> given = next.attributes().argument("ctype");
            if (given.isPresent()) {
                return given.get();
            }
            type = next.target();
        }
        return type instanceof EnumType enumeration ? type(enumeration) : type + "_t";
    }

    /** {@return the C type of a struct, such as {@code SpicePoint}} */
    public static String type(Struct struct) {
        return struct.attributes().argument("ctype").orElse("Spice" + struct.name());
    }

    /** {@return the C type of a named message, such as {@code SpiceMsgEmpty}} */
    public static String type(Message message) {
        return message.attributes().argument("ctype").orElse("SpiceMsg" + message.name());
    }

    /**
     * The C type of what a message of a channel holds.
     *
     * @param channel the channel that declares the message
     * @param message the message
     * @return such as {@code SpiceMsgDisplayMode}, or that of the named message
     */
    public static String type(Channel channel, ChannelMessage message) {
        Message body = message.body();
        return body.anonymous()
                ? body.attributes().argument("ctype").orElseGet(() -> "Spice" + camelCase(function(channel, message)))
                : type(body);
    }

    /**
     * The part of a C function's name that stands for an anonymous message.
     *
     * @param channel the channel that declares the message
     * @param message the message
     * @return such as {@code msg_display_mode} or {@code msgc_display_init}
     */
    public static String function(Channel channel, ChannelMessage message) {
        String direction = message.direction() == Direction.SERVER ? "msg_" : "msgc_";
        String word = word(channel);
        return direction + (word.isEmpty() ? "" : word + "_") + message.name();
    }

    /** {@return the constant of a value, such as {@code SPICE_LINK_ERR_OK}} */
    public static String constant(EnumType type, EnumValue value) {
        return type.attributes().argument("prefix").orElseGet(() -> PREFIX + upper(type.name()) + "_") + value.name();
    }

    /** {@return the constant behind the last value: {@code …_ENUM_END}, or {@code …_MASK} of flags} */
    public static String endConstant(EnumType type) {
        return PREFIX + upper(type.name()) + (type.isFlags() ? "_MASK" : "_ENUM_END");
    }

    /** {@return the constant of a channel's number, such as {@code SPICE_CHANNEL_MAIN}} */
    public static String constant(ChannelId channel) {
        return PREFIX + "CHANNEL_" + upper(channel.name());
    }

    /**
     * The constant of a message's number.
     *
     * @param channel the channel that declares the message
     * @param message the message
     * @return such as {@code SPICE_MSG_MAIN_INIT} or {@code SPICE_MSGC_ACK}
     */
    public static String constant(Channel channel, ChannelMessage message) {
        return PREFIX + upper(function(channel, message));
    }

    /** {@return the constant behind a channel's last number in a direction, such as {@code SPICE_MSGC_END_MAIN}} */
    public static String endConstant(Channel channel, Direction direction) {
        return PREFIX + (direction == Direction.SERVER ? "MSG" : "MSGC") + "_END_" + upper(word(channel));
    }

    /** {@return whether C names leave the channel out, because every channel has its messages} */
    static boolean isNameless(Channel channel) {
        return word(channel).isEmpty();
    }

    private static String word(Channel channel) {
        if (!channel.memberName().isEmpty()) {
            return channel.memberName();
        }
        return channel.name().equals(BASE_CHANNEL) ? "" : lower(channel.name().replaceFirst("Channel$", ""));
    }

    private static String camelCase(String name) {
        return Arrays.stream(name.split("_")).filter(word -> !word.isEmpty())
                .map(word -> upper(word.substring(0, 1)) + word.substring(1)).collect(Collectors.joining());
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
