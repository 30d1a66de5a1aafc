// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.model;

import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.Protocol;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * The resolved model as a listing for people: every definition with its numbers, offsets and sizes in bytes. Not meant
 * for programs, {@link ModelJson} is.
 */
public final class ModelText {

    private final StringBuilder text = new StringBuilder();

    private ModelText() {
    }

    /** {@return the listing of a model} */
    public static String write(Protocol protocol) {
        ModelText listing = new ModelText();
        listing.line("protocol %s", protocol.name());
        protocol.channelIds().forEach(listing::channelId);
        protocol.channels().forEach(listing::channel);
        protocol.messages().forEach(m -> listing.container("message", m));
        protocol.structs().forEach(s -> listing.container("struct", s));
        protocol.typedefs().forEach(t -> listing.line("%ntypedef %s: %s", t.name(), TypeText.of(t.target())));
        protocol.enums().forEach(listing::enumeration);
        return listing.text.toString();
    }

    /** {@return a size, {@code 20 bytes}, or {@code at least 57 bytes}} */
    static String size(OptionalLong fixed, long minimum) {
        String least = fixed.isPresent() ? "" : "at least ";
        return least + minimum + (minimum == 1 ? " byte" : " bytes");
    }

    private void channelId(ChannelId channel) {
        line("  %-12s %3d  %s", channel.name(), channel.id(), channel.channel().name());
    }

    private void channel(Channel channel) {
        line("%nchannel %s%s", channel.name(), channel.parent().isEmpty() ? "" : " : " + channel.parent());
        for (Direction direction : Direction.values()) {
            List<ChannelMessage> own = channel.messages(direction).stream().filter(m -> !channel.inherits(m)).toList();
            if (!own.isEmpty()) {
                line("  %s", direction.word());
                own.forEach(this::entry);
            }
        }
    }

    private void entry(ChannelMessage message) {
        Container body = message.body();
        String named = message.body().anonymous() ? "" : "  " + body.name();
        line("    %3d %s, %s%s", message.id(), message.name(),
                size(DefinedSizes.fixed(body), DefinedSizes.minimum(body)), named);
        if (message.body().anonymous()) {
            MemberLines.of(body).forEach(member -> line("        %s", member));
        }
    }

    private void container(String kind, Container container) {
        line("%n%s %s, %s", kind, container.name(),
                size(DefinedSizes.fixed(container), DefinedSizes.minimum(container)));
        MemberLines.of(container).forEach(member -> line("    %s", member));
    }

    private void enumeration(EnumType type) {
        line("%n%s%d %s", TypeJson.kind(type), type.bits(), type.name());
        for (EnumValue value : type.byNumber()) {
            if (type.isFlags()) {
                line("    0x%0" + type.bits() / 4 + "x  %s", type.wireValue(value), value.name());
            } else {
                line("    %d  %s", value.number(), value.name());
            }
        }
    }

    private void line(String format, Object... arguments) {
        String line = String.format(Locale.ROOT, format.replace("%n", "\n"), arguments);
        text.append(line.stripTrailing()).append('\n');
    }
}
