// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diff.match.EnumPair;
import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.match.Usage;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.diff.verdict.Locations;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Switch;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Anything that can have attributes and a doc comment. There are many of these and few have changed, so none of them is
 * kept or named before it is asked.
 *
 * @param name       gives its name in reports, that of the old version
 * @param attributes its attributes in both versions
 * @param docs       its doc comments in both versions
 * @param places     where it is in both versions
 * @param usages     how messages use it
 */
record Described(Supplier<String> name, Pair<Attributes> attributes, Pair<String> docs, Pair<Location> places,
        List<Usage> usages) {

    /** Shows all that both versions have. */
    static void each(Match match, Consumer<Described> all) {
        match.channels().pairs().stream().map(pair -> pair.map(ChannelId::channel)).forEach(channel ->
                all.accept(of(channel.before()::name, channel, Channel::attributes, Channel::doc, Channel::location,
                        List.of())));
        match.messages().forEach(m -> all.accept(of(m::symbol, m.messages(), ChannelMessage::attributes,
                ChannelMessage::doc, ChannelMessage::location, m.usages())));
        match.containers().forEach(c -> all.accept(of(c::symbol, c.containers(), Container::attributes, Container::doc,
                Container::location, c.usages())));
        match.fields().forEach(f -> all.accept(of(f::symbol, f.fields(), Field::attributes, Field::doc,
                Field::location, f.usages())));
        match.switches().forEach(s -> all.accept(of(s::symbol, s.switches(), Switch::attributes, Switch::doc,
                Switch::location, s.usages())));
        for (EnumPair type : match.enums()) {
            all.accept(of(type.before()::name, type.types(), EnumType::attributes, EnumType::doc, EnumType::location,
                    type.usages()));
            type.values().pairs().forEach(v -> all.accept(of(() -> type.symbol(v.before()), v, EnumValue::attributes,
                    EnumValue::doc, EnumValue::location, type.usages())));
        }
    }

    private static <T> Described of(Supplier<String> name, Pair<T> pair, Function<? super T, Attributes> attributes,
            Function<? super T, String> doc, Function<? super T, Location> location, List<Usage> usages) {
        return new Described(name, pair.map(attributes), pair.map(doc), pair.map(location), usages);
    }

    /** {@return its name in reports} */
    String symbol() {
        return name.get();
    }

    /** {@return where it is} */
    Locations locations() {
        return Locations.both(places.before(), places.after());
    }
}
