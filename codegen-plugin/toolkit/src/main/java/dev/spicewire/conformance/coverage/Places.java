// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/** The places of a message, each container once, nearer ones first. What no body can reach is not among them. */
public final class Places {

    private final List<Place> places = new ArrayList<>();
    private final Queue<Inside> open = new ArrayDeque<>();
    private final Set<Container> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private record Inside(List<Step> way, Container container) {
    }

    private Places() {
    }

    /** {@return the places of a message} */
    public static List<Place> of(Message message) {
        Places found = new Places();
        if (!message.attributes().has("nocopy")) {
            found.open(List.of(), message);
        }
        for (Inside next = found.open.poll(); next != null; next = found.open.poll()) {
            found.collect(next);
        }
        return found.places;
    }

    private void collect(Inside inside) {
        for (Member member : inside.container().members()) {
            add(inside, Step.to(member));
            if (member instanceof Switch choice) {
                DecidingNumbers numbers = new DecidingNumbers(inside.container(), choice);
                for (SwitchCase one : choice.cases()) {
                    if (numbers.leadingTo(one).isPresent()) {
                        add(inside, Step.to(choice, one));
                    }
                }
            }
        }
    }

    private void add(Inside inside, Step last) {
        places.add(new Place(inside.way(), inside.container(), last));
        last.field().ifPresent(field -> field(Step.and(inside.way(), last), field));
    }

    private void field(List<Step> way, Field field) {
        if (!field.attributes().has("virtual") && !field.attributes().has("zero")
                && inside(field.type()) instanceof Struct struct) {
            open(way, struct);
        }
    }

    private void open(List<Step> way, Container container) {
        if (seen.add(container)) {
            open.add(new Inside(way, container));
        }
    }

    private static Type inside(Type type) {
        Type resolved = type.resolved();
        if (resolved instanceof PointerType pointer) {
            return inside(pointer.target());
        } else if (resolved instanceof ArrayType array) {
            return array.length() instanceof ArrayLength.Constant constant && constant.count() == 0
                    ? resolved : inside(array.element());
        }
        return resolved;
    }
}
