// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.match.MessageVersions;
import dev.spicewire.proto.diff.match.Usage;
import dev.spicewire.proto.diff.pair.OldOrNew;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.diff.verdict.Effect;
import dev.spicewire.proto.diff.verdict.Finding;
import dev.spicewire.proto.diff.verdict.Locations;
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
                announced(REMOVED, OldOrNew.OLD, channel, Effect.BREAKS_NEW_READER, " is gone")));
        match.channels().added().forEach(channel -> findings.accept(
                announced(ADDED, OldOrNew.NEW, channel, Effect.extension(channel.channel().doc()), " is new")));
        for (Pair<ChannelId> pair : match.channels().pairs()) {
            Locations locations = Locations.both(pair.before().location(), pair.after().location());
            if (pair.before().id() != pair.after().id()) {
                findings.accept(new Finding(RENUMBERED, pair.before().name(), locations, Effect.BREAKS_BOTH,
                        allMessages(OldOrNew.OLD, pair.before()),
                        "channel " + pair.before().name() + " had number " + pair.before().id() + " and has "
                                + pair.after().id()));
            } else if (!pair.same(ChannelId::name)) {
                findings.accept(new Finding(RENAMED, pair.before().name(), locations, Effect.SOURCE, List.of(),
                        "channel " + numbered(pair.before()) + " is now called " + pair.after().name()));
            }
        }
    }

    private static String numbered(ChannelId channel) {
        return channel.name() + " (" + channel.id() + ")";
    }

    /** Servers announce channels and clients open what is announced: only clients meet a channel unprepared. */
    private static Finding announced(Rule rule, OldOrNew version, ChannelId channel, Effect effect, String what) {
        return new Finding(rule, channel.name(), Locations.only(version, channel.location()), effect,
                allMessages(version, channel), "channel " + numbered(channel) + what).sentByServers();
    }

    private static List<Usage> allMessages(OldOrNew version, ChannelId channel) {
        return Arrays.stream(Direction.values()).flatMap(d -> channel.channel().messages(d).stream())
                .map(message -> Usage.body(MessageVersions.only(version, channel, message))).toList();
    }
}
