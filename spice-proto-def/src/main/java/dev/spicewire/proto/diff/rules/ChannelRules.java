package dev.spicewire.proto.diff.rules;

import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.match.Reach;
import dev.spicewire.proto.diff.match.Site;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.diff.pair.Version;
import dev.spicewire.proto.diff.verdict.Effect;
import dev.spicewire.proto.diff.verdict.Finding;
import dev.spicewire.proto.diff.verdict.Places;
import dev.spicewire.proto.diff.verdict.Rule;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Rules about the channels of the protocol. */
final class ChannelRules implements RuleFamily {

    private static final Rule ADDED = Rule.mirrored("channel-added", "channel-removed", "a channel is new");
    private static final Rule REMOVED = Rule.mirrored("channel-removed", "channel-added", "a channel is gone");
    private static final Rule RENUMBERED = Rule.symmetric("channel-renumbered", "a channel has another number");
    private static final Rule RENAMED = Rule.symmetric("channel-renamed", "a channel has another name");

    @Override
    public List<Rule> rules() {
        return List.of(ADDED, REMOVED, RENUMBERED, RENAMED);
    }

    @Override
    public void check(Match match, Consumer<Finding> findings) {
        match.channels().removed().forEach(channel -> findings.accept(
                announced(REMOVED, Version.OLD, channel, Effect.BREAKS_NEW_READER, " is gone")));
        match.channels().added().forEach(channel -> findings.accept(
                announced(ADDED, Version.NEW, channel, Effect.extension(channel.channel().doc()), " is new")));
        for (Pair<ChannelId> pair : match.channels().pairs()) {
            Places places = Places.both(pair.before().location(), pair.after().location());
            if (pair.before().id() != pair.after().id()) {
                findings.accept(new Finding(RENUMBERED, pair.before().name(), places, Effect.BREAKS_BOTH,
                        allMessages(Version.OLD, pair.before()),
                        "channel " + pair.before().name() + " had number " + pair.before().id() + " and has "
                                + pair.after().id()));
            } else if (!pair.same(ChannelId::name)) {
                findings.accept(new Finding(RENAMED, pair.before().name(), places, Effect.SOURCE, List.of(),
                        "channel " + numbered(pair.before()) + " is now called " + pair.after().name()));
            }
        }
    }

    private static String numbered(ChannelId channel) {
        return channel.name() + " (" + channel.id() + ")";
    }

    /** Servers announce channels and clients open what is announced: only clients meet a channel unprepared. */
    private static Finding announced(Rule rule, Version version, ChannelId channel, Effect effect, String what) {
        return new Finding(rule, channel.name(), Places.only(version, channel.location()), effect,
                allMessages(version, channel), "channel " + numbered(channel) + what).sentByServers();
    }

    private static List<Reach> allMessages(Version version, ChannelId channel) {
        return Arrays.stream(Direction.values()).flatMap(d -> channel.channel().messages(d).stream())
                .map(message -> Reach.body(Site.only(version, channel, message))).toList();
    }
}
