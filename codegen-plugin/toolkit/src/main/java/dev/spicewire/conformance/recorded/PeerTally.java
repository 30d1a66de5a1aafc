// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded;

import dev.spicewire.conformance.recorded.rule.ConnectionJudge;
import dev.spicewire.conformance.recorded.rule.ViolationGroup;
import dev.spicewire.conformance.suite.Level;
import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.proto.model.Direction;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums up the connections of a peer. */
final class PeerTally {

    private final Map<Key, ViolationGroup> violations = new TreeMap<>();
    private int connections;
    private long messages;
    private boolean whole = true;

    private record Key(Rule rule, Level level, String message) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::rule).thenComparing(Key::level)
                .thenComparing(Key::message);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    void add(ConnectionJudge judge, Direction side) {
        connections++;
        messages += judge.messages(side);
        whole &= judge.seenWhole();
        judge.violations(side).forEach(group -> violations.merge(
                new Key(group.rule(), group.level(), group.message()), group, ViolationGroup::plus));
    }

    PeerVerdict verdict(Peer peer) {
        return new PeerVerdict(peer.session(), peer.side(), peer.address(), connections, messages, whole,
                List.copyOf(violations.values()));
    }
}
