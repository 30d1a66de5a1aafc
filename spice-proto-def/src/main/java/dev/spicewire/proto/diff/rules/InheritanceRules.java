// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.diff.verdict.Effect;
import dev.spicewire.proto.diff.verdict.Finding;
import dev.spicewire.proto.diff.verdict.Locations;
import dev.spicewire.proto.diff.verdict.Rule;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Rules about which channel type declares what. Moving a message between a channel and its ancestors changes no bytes
 * of that channel; what other channels win or lose by it is reported by {@link MessageRules}.
 */
final class InheritanceRules implements RuleFamily {

    private static final Rule PARENT = Rule.symmetric("channel-parent-changed", "a channel has another parent");
    private static final Rule DECLARED =
            Rule.symmetric("message-declared-elsewhere", "another channel of the line declares the message");
    private static final Rule TYPE_RENAMED = Rule.symmetric("channel-type-renamed", "a channel type has another name");

    @Override
    public List<Rule> rules() {
        return List.of(PARENT, DECLARED, TYPE_RENAMED);
    }

    @Override
    public void check(Match match, Consumer<Finding> findings) {
        match.channels().pairs().forEach(pair -> type(pair.map(id -> id.channel()), match.protocols(), findings));
        match.messages().stream().filter(pair -> moved(pair.messages(), match.protocols()))
                .forEach(pair -> findings.accept(new Finding(DECLARED, pair.symbol(),
                        Locations.both(pair.before().location(), pair.after().location()), Effect.SOURCE, pair.usages(),
                        "message " + pair.before().name() + " was declared in " + pair.before().declaredIn()
                                + " and now is in " + pair.after().declaredIn())));
    }

    private static void type(Pair<Channel> types, Pair<Protocol> protocols, Consumer<Finding> findings) {
        Locations locations = Locations.both(types.before().location(), types.after().location());
        if (!types.same(Channel::name)) {
            findings.accept(new Finding(TYPE_RENAMED, types.before().name(), locations, Effect.SOURCE, List.of(),
                    "channel type " + types.before().name() + " is now called " + types.after().name()));
        }
        if (!types.same(Channel::parent) && !isRenamed(types.map(Channel::parent), protocols)) {
            findings.accept(new Finding(PARENT, types.before().name(), locations, Effect.SOURCE, List.of(),
                    "channel type " + types.before().name() + " derived from " + orNothing(types.before().parent())
                            + " and now derives from " + orNothing(types.after().parent())));
        }
    }

    private static boolean moved(Pair<ChannelMessage> messages, Pair<Protocol> protocols) {
        return !messages.same(ChannelMessage::declaredIn)
                && !isRenamed(messages.map(ChannelMessage::declaredIn), protocols);
    }

    /** {@return whether two names are those of one channel type: each exists in its own version only} */
    private static boolean isRenamed(Pair<String> names, Pair<Protocol> protocols) {
        Optional<Channel> stillThere = protocols.after().channelType(names.before());
        Optional<Channel> alreadyThere = protocols.before().channelType(names.after());
        return !names.before().isEmpty() && !names.after().isEmpty() && stillThere.isEmpty() && alreadyThere.isEmpty();
    }

    private static String orNothing(String parent) {
        return parent.isEmpty() ? "nothing" : parent;
    }
}
