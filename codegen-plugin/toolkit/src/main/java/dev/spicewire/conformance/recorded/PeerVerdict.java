// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded;

import dev.spicewire.conformance.recorded.rule.ViolationGroup;
import dev.spicewire.conformance.suite.Level;
import dev.spicewire.proto.model.Direction;
import java.util.List;

/**
 * What one side of a session is worth.
 *
 * @param session     number of the session, from 0
 * @param side        which side
 * @param address     the server's address with port, the client's without, which differs by connection
 * @param connections how many connections of it there are
 * @param messages    how many messages it has sent
 * @param whole       whether all of its connections were seen whole
 * @param violations  the rules that it breaks, in order
 */
public record PeerVerdict(int session, Direction side, String address, int connections, long messages, boolean whole,
        List<ViolationGroup> violations) {

    /** Takes a copy. */
    public PeerVerdict {
        violations = List.copyOf(violations);
    }

    /** {@return the same with those violations only that all filters choose} */
    PeerVerdict only(List<ViolationFilter> filters) {
        return new PeerVerdict(session, side, address, connections, messages, whole, violations.stream()
                .filter(group -> filters.stream().allMatch(filter -> filter.accepts().test(side, group))).toList());
    }

    /** {@return whether it breaks no rule} */
    public boolean isRight() {
        return violations.isEmpty();
    }

    /** {@return how many messages break rules of a level} */
    public long count(Level level) {
        return violations.stream().filter(group -> group.level() == level).mapToLong(ViolationGroup::count).sum();
    }

    /** {@return how many violations there are} */
    public long count() {
        return violations.stream().mapToLong(ViolationGroup::count).sum();
    }
}
