package dev.spicewire.codegen.java;

import com.palantir.javapoet.CodeBlock;
import dev.spicewire.proto.layout.Sizes;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the members of a container stand: each a number of bytes behind an anchor. The first anchor is the container's
 * own start; every member whose size depends on the data ends in a further one.
 */
final class Positions {

    /** A place and a constant behind it. */
    private static final Pattern SUM = Pattern.compile("(\\w+) \\+ (\\d{1,18})");

    /**
     * The place of a member.
     *
     * @param member the member
     * @param anchor the variable member whose end is the anchor, or {@code null} for the container's start
     * @param delta  bytes behind the anchor
     */
    record Place(Member member, Member anchor, long delta) {
    }

    private static final int MOST_SINGLE_ENDS = 4;

    private final List<Member> ends;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Integer> steps = new HashMap<>();
    private final Map<String, Field> fields = new HashMap<>();
    private final List<Member> anchors = new ArrayList<>();
    private final Place end;

    Positions(Container container) {
        Member anchor = null;
        long delta = 0;
        for (Member member : container.members()) {
            steps.putIfAbsent(member.name(), places.size());
            if (member instanceof Switch choice) {
                for (SwitchCase oneCase : choice.cases()) {
                    steps.putIfAbsent(oneCase.member().name(), places.size());
                    fields.putIfAbsent(oneCase.member().name(), oneCase.member());
                }
            } else {
                fields.putIfAbsent(member.name(), (Field) member);
            }
            places.add(new Place(member, anchor, delta));
            if (anchor != null && (anchors.isEmpty() || anchors.get(anchors.size() - 1) != anchor)) {
                anchors.add(anchor);
            }
            if (isFixed(member)) {
                delta += Sizes.fixed(member).orElseThrow();
            } else {
                anchor = member;
                delta = 0;
            }
        }
        end = new Place(null, anchor, delta);
        ends = container.members().stream().filter(m -> !isFixed(m)).takeWhile(m -> !OpenEnds.isOpen(m)).toList();
    }

    /** {@return whether a member always takes the same number of bytes} */
    static boolean isFixed(Member member) {
        return member instanceof Field field
                && (member.attributes().has("virtual") || isFixed(field.type()));
    }

    /**
     * {@return whether a type always takes the same number of bytes; a struct with a switch does not count, because
     * what a switch demands is not always what it takes, unless it is padded}
     */
    static boolean isFixed(Type type) {
        return Sizes.fixed(type).isPresent() && !hasSwitch(type);
    }

    /**
     * {@return whether so many members stand behind others of varying size that their ends are worked out all at once,
     * in order: asking each for the one before it would take twice as long for every one more}
     */
    boolean hasManyEnds() {
        return ends.size() > MOST_SINGLE_ENDS;
    }

    /** {@return the members of varying size that have an end of their own, in wire order} */
    List<Member> ends() {
        return ends;
    }

    /** {@return places in wire order} */
    List<Place> places() {
        return places;
    }

    /** {@return the members of varying size that others stand behind, in wire order} */
    List<Member> anchors() {
        return anchors;
    }

    /** {@return the place behind the last member} */
    Place end() {
        return end;
    }

    /** {@return the place of a member, or of the switch that holds it} */
    Place of(String name) {
        return places.get(step(name));
    }

    /** {@return the field of a name, also inside a switch} */
    Field field(String name) {
        return fields.get(name);
    }

    /** {@return how many members stand before one, or before the switch that holds it} */
    int step(String name) {
        return steps.get(name);
    }

    /**
     * {@return code for a place}
     *
     * @param place  the place
     * @param anchor code for the end of a variable member; {@code null} stands for the container's start
     */
    static CodeBlock code(Place place, Function<Member, CodeBlock> anchor) {
        return plus(anchor.apply(place.anchor()), place.delta());
    }

    /** {@return code for a sum, with all constants in one, and without a useless {@code + 0}} */
    static CodeBlock plus(CodeBlock base, long delta) {
        Matcher sum = SUM.matcher(base.toString());
        if (sum.matches()) {
            return plus(CodeBlock.of("$L", sum.group(1)), Math.addExact(Long.parseLong(sum.group(2)), delta));
        }
        return delta == 0 ? base : delta < 0 ? CodeBlock.of("$L - $L", base, -delta)
                : CodeBlock.of("$L + $L", base, delta);
    }

    private static boolean hasSwitch(Type type) {
        return Nested.inStructsAndElements(type,
                member -> member instanceof Switch choice && Choices.padded(choice).isEmpty());
    }
}
