// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.diff.pair.OldOrNew;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Member;

/** A struct or message body in both versions. */
public final class ContainerPair extends Used {

    private final Pair<Container> containers;
    private final String symbol;
    private final Alignment alignment;

    ContainerPair(Pair<Container> containers, String symbol) {
        this.containers = containers;
        this.symbol = symbol;
        this.alignment = Alignment.of(containers.before(), containers.after());
    }

    /** {@return it in the old version} */
    public Container before() {
        return containers.before();
    }

    /** {@return it in the new version} */
    public Container after() {
        return containers.after();
    }

    /** {@return it in both versions} */
    public Pair<Container> containers() {
        return containers;
    }

    /** {@return its name in reports} */
    public String symbol() {
        return symbol;
    }

    /** {@return the name in reports of a member} */
    public String symbol(Member member) {
        return symbol + "." + member.name();
    }

    /** {@return which member is which} */
    public Alignment alignment() {
        return alignment;
    }

    /** {@return whether a member is the last one of its container in both versions} */
    boolean isLast(Pair<? extends Member> member) {
        return isLast(OldOrNew.OLD, member.before()) && isLast(OldOrNew.NEW, member.after());
    }

    private boolean isLast(OldOrNew version, Member member) {
        var members = containers.of(version).members();
        return members.get(members.size() - 1) == member;
    }
}
