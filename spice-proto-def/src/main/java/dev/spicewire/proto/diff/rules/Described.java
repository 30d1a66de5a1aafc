package dev.spicewire.proto.diff.rules;

import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diff.match.EnumPair;
import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.match.Reach;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.diff.verdict.Places;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Anything that can have attributes and a doc comment.
 *
 * @param symbol     its name in reports, that of the old version
 * @param attributes its attributes in both versions
 * @param docs       its doc comments in both versions
 * @param places     where it is
 * @param reaches    the ways on which messages reach it
 */
record Described(String symbol, Pair<Attributes> attributes, Pair<String> docs, Places places, List<Reach> reaches) {

    /** {@return all that both versions have} */
    static List<Described> all(Match match) {
        List<Described> all = new ArrayList<>();
        for (Pair<Channel> channel : match.channels().pairs().stream().map(p -> p.map(ChannelId::channel)).toList()) {
            all.add(of(channel.before().name(), channel, Channel::attributes, Channel::doc, Channel::location,
                    List.of()));
        }
        match.messages().forEach(m -> all.add(of(m.symbol(), m.messages(), ChannelMessage::attributes,
                ChannelMessage::doc, ChannelMessage::location, m.reaches())));
        match.containers().forEach(c -> all.add(of(c.symbol(), c.containers(), Container::attributes, Container::doc,
                Container::location, c.reaches())));
        match.fields().forEach(f -> all.add(of(f.symbol(), f.fields(), Field::attributes, Field::doc, Field::location,
                f.reaches())));
        match.switches().forEach(s -> all.add(of(s.symbol(), s.switches(), Switch::attributes, Switch::doc,
                Switch::location, s.reaches())));
        for (EnumPair type : match.enums()) {
            all.add(of(type.before().name(), type.types(), EnumType::attributes, EnumType::doc, EnumType::location,
                    type.reaches()));
            type.values().pairs().forEach(v -> all.add(of(type.symbol(v.before()), v, EnumValue::attributes,
                    EnumValue::doc, EnumValue::location, type.reaches())));
        }
        return all;
    }

    private static <T> Described of(String symbol, Pair<T> pair, Function<? super T, Attributes> attributes,
            Function<? super T, String> doc, Function<? super T, Location> place, List<Reach> reaches) {
        Pair<Location> places = pair.map(place);
        return new Described(symbol, pair.map(attributes), pair.map(doc),
                Places.both(places.before(), places.after()), reaches);
    }
}
