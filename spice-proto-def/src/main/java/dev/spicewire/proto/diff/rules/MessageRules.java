// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import dev.spicewire.proto.diff.match.LoneMessage;
import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.match.MessagePair;
import dev.spicewire.proto.diff.pair.Identities;
import dev.spicewire.proto.diff.pair.Likeness;
import dev.spicewire.proto.diff.pair.Matched;
import dev.spicewire.proto.diff.pair.OldOrNew;
import dev.spicewire.proto.diff.verdict.Effect;
import dev.spicewire.proto.diff.verdict.Finding;
import dev.spicewire.proto.diff.verdict.Locations;
import dev.spicewire.proto.diff.verdict.Rule;
import dev.spicewire.proto.model.ChannelMessage;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Rules about the messages of channels: there or not, number, direction, name. */
final class MessageRules implements RuleFamily {

    private static final Rule ADDED = Rule.mirrored("message-added", "message-removed", "a message is new");
    private static final Rule REMOVED = Rule.mirrored("message-removed", "message-added", "a message is gone");
    private static final Rule RENUMBERED = Rule.symmetric("message-renumbered", "a message has another number");
    private static final Rule TURNED =
            Rule.symmetric("message-direction-changed", "the other side sends the message");
    private static final Rule RENAMED = Rule.symmetric("message-renamed", "a message has another name");

    @Override
    public List<Rule> rules() {
        return List.of(ADDED, REMOVED, RENUMBERED, TURNED, RENAMED);
    }

    @Override
    public void check(Match match, Consumer<Finding> findings) {
        Matched<LoneMessage> turned = Matched.by(of(OldOrNew.OLD, match), of(OldOrNew.NEW, match),
                List.of(Likeness.by(lone -> List.of(lone.message().name(), lone.message().declaredIn()))));
        turned.pairs().forEach(pair -> findings.accept(turned(pair.before(), pair.after())));
        Set<LoneMessage> both = Identities.of(turned.pairs().stream()
                .flatMap(pair -> Stream.of(pair.before(), pair.after())));
        match.lone().stream().filter(message -> !both.contains(message))
                .forEach(message -> findings.accept(lone(message)));
        match.messages().forEach(pair -> check(pair, findings));
    }

    private static List<LoneMessage> of(OldOrNew version, Match match) {
        return match.lone().stream().filter(message -> message.version() == version).toList();
    }

    private static Finding turned(LoneMessage old, LoneMessage fresh) {
        return new Finding(TURNED, MessagePair.symbol(old.message()),
                Locations.both(old.message().location(), fresh.message().location()), Effect.BREAKS_BOTH,
                Stream.concat(old.usages().stream(), fresh.usages().stream()).toList(),
                "message " + old.message().name() + " was sent by the " + old.message().direction().word()
                        + " and is now sent by the " + fresh.message().direction().word());
    }

    private static Finding lone(LoneMessage lone) {
        ChannelMessage message = lone.message();
        boolean gone = lone.version() == OldOrNew.OLD;
        Effect effect = gone
                ? Effect.BREAKS_NEW_READER
                : Effect.extension(message.doc() + "\n" + message.body().doc());
        return new Finding(gone ? REMOVED : ADDED, MessagePair.symbol(message),
                Locations.only(lone.version(), message.location()), effect, lone.usages(),
                message.direction().word() + " message " + message.name() + " (" + message.id() + ") is "
                        + (gone ? "gone" : "new"));
    }

    private static void check(MessagePair pair, Consumer<Finding> findings) {
        Locations locations = Locations.both(pair.before().location(), pair.after().location());
        String what = pair.before().direction().word() + " message " + pair.before().name();
        if (pair.before().id() != pair.after().id()) {
            findings.accept(new Finding(RENUMBERED, pair.symbol(), locations, Effect.BREAKS_BOTH, pair.usages(),
                    what + " had number " + pair.before().id() + " and has " + pair.after().id()));
        } else if (!pair.messages().same(ChannelMessage::name)) {
            findings.accept(new Finding(RENAMED, pair.symbol(), locations, Effect.SOURCE, pair.usages(),
                    what + " (" + pair.before().id() + ") is now called " + pair.after().name()));
        }
    }
}
