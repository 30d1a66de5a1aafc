// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded;

import dev.spicewire.conformance.recorded.rule.ConnectionJudge;
import dev.spicewire.conformance.recorded.rule.ViolationGroup;
import dev.spicewire.conformance.suite.Level;
import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.proto.model.Direction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Sums up the connections of a peer. */
final class PeerTally {

    private final Map<Rule, Map<Level, ViolationGroup>> violations = new EnumMap<>(Rule.class);
    private int connections;
    private long messages;
    private boolean whole = true;

    void add(ConnectionJudge judge, Direction side) {
        connections++;
        messages += judge.messages(side);
        whole &= judge.seenWhole();
        judge.violations(side).forEach(group -> violations
                .computeIfAbsent(group.rule(), rule -> new EnumMap<>(Level.class))
                .merge(group.level(), group, ViolationGroup::plus));
    }

    PeerVerdict verdict(Peer peer) {
        List<ViolationGroup> groups = violations.values().stream().flatMap(levels -> levels.values().stream())
                .toList();
        return new PeerVerdict(peer.session(), peer.side(), peer.address(), connections, messages, whole, groups);
    }
}
