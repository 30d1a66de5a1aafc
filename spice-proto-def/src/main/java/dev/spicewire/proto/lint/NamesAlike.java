// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.lint;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.LintCodes;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Struct;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Names that become one when a generator changes case and drops {@code _}. */
final class NamesAlike implements LintRule {

    @Override
    public void check(Protocol protocol, Diagnostics diagnostics) {
        checkAll(protocol.structs(), Struct::name, Struct::location, diagnostics);
        checkAll(protocol.enums(), EnumType::name, EnumType::location, diagnostics);
        for (Container container : Containers.of(protocol)) {
            checkAll(container.members(), Member::name, Member::location, diagnostics);
        }
        for (EnumType type : protocol.enums()) {
            checkAll(type.values(), EnumValue::name, EnumValue::location, diagnostics);
        }
        for (Channel channel : protocol.channels()) {
            for (Direction direction : Direction.values()) {
                checkAll(channel.messages(direction), ChannelMessage::name, ChannelMessage::location, diagnostics);
            }
        }
    }

    private static <T> void checkAll(List<T> items, Function<T, String> name, Function<T, Location> location,
            Diagnostics diagnostics) {
        Map<String, String> seen = new HashMap<>();
        for (T item : items) {
            String own = name.apply(item);
            String folded = own.replace("_", "").toLowerCase(Locale.ROOT);
            String before = seen.putIfAbsent(folded, own);
            if (before != null && !before.equals(own)) {
                diagnostics.warning(LintCodes.NAMES_ALIKE, location.apply(item),
                        "'" + own + "' and '" + before + "' become one name in generated code", "rename one of them");
            }
        }
    }
}
