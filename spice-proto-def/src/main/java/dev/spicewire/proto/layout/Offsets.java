// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.layout;

import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the members of a container stand: each a number of bytes behind an anchor. The first anchor is the container's
 * own start; every member whose size depends on the data ends in a further one.
 */
public final class Offsets {

    /**
     * Where a member stands.
     *
     * @param member the member
     * @param anchor the variable member whose end is the anchor, or {@code null} for the container's start
     * @param delta  bytes behind the anchor
     */
    public record Offset(Member member, Member anchor, long delta) {
    }

    private final List<Member> ends;
    private final List<Offset> all = new ArrayList<>();
    private final Map<String, Integer> steps = new HashMap<>();
    private final Map<String, Field> fields = new HashMap<>();
    private final List<Member> anchors = new ArrayList<>();
    private final Offset end;

    /** Works out where the members of a container stand. */
    public Offsets(Container container) {
        Member anchor = null;
        long delta = 0;
        for (Member member : container.members()) {
            steps.putIfAbsent(member.name(), all.size());
            if (member instanceof Switch choice) {
                for (SwitchCase oneCase : choice.cases()) {
                    steps.putIfAbsent(oneCase.member().name(), all.size());
                    fields.putIfAbsent(oneCase.member().name(), oneCase.member());
                }
            } else {
                fields.putIfAbsent(member.name(), (Field) member);
            }
            all.add(new Offset(member, anchor, delta));
            if (anchor != null && (anchors.isEmpty() || anchors.get(anchors.size() - 1) != anchor)) {
                anchors.add(anchor);
            }
            if (DefinedSizes.isConstant(member)) {
                delta += DefinedSizes.fixed(member).orElseThrow();
            } else {
                anchor = member;
                delta = 0;
            }
        }
        end = new Offset(null, anchor, delta);
        ends = container.members().stream().filter(m -> !DefinedSizes.isConstant(m))
                .takeWhile(m -> !OpenEnds.isOpen(m)).toList();
    }

    /** {@return the members of varying size that have an end of their own, in wire order} */
    public List<Member> ends() {
        return ends;
    }

    /** {@return all in wire order} */
    public List<Offset> all() {
        return all;
    }

    /** {@return the members of varying size that others stand behind, in wire order} */
    public List<Member> anchors() {
        return anchors;
    }

    /** {@return what is behind the last member} */
    public Offset end() {
        return end;
    }

    /** {@return where a member stands, or the switch that holds it} */
    public Offset of(String name) {
        return all.get(step(name));
    }

    /** {@return the field of a name, also inside a switch} */
    public Field field(String name) {
        return fields.get(name);
    }

    /** {@return how many members stand before one, or before the switch that holds it} */
    public int step(String name) {
        return steps.get(name);
    }
}
