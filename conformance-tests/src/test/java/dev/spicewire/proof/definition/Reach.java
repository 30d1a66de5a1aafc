// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.Type;
import java.util.LinkedHashSet;
import java.util.Set;

/** All that belongs to a message, however far away. */
final class Reach {

    private final Set<Struct> structs = new LinkedHashSet<>();
    private boolean demands;
    private boolean rest;
    private boolean pointers;

    private Reach() {
    }

    /** {@return what belongs to a struct or message} */
    static Reach of(Container container) {
        Reach reach = new Reach();
        reach.members(container);
        return reach;
    }

    /** {@return whether a message is read as it was meant: readers neither demand more bytes nor take others} */
    static boolean isFaithful(Message message) {
        Reach reach = of(message);
        return !message.attributes().has("nocopy") && !reach.demands && !reach.partsFollowRest();
    }

    /** {@return whether there can be parts behind an array that takes the rest} */
    boolean partsFollowRest() {
        return rest && pointers;
    }

    /** {@return whether there is a switch of which readers demand bytes where no case is} */
    boolean demands() {
        return demands;
    }

    /** {@return the structs} */
    Set<Struct> structs() {
        return structs;
    }

    private void members(Container container) {
        for (Member member : container.members()) {
            if (member instanceof Switch choice) {
                demands |= DefinedSizes.fixed((Member) choice).isPresent() && !choice.attributes().has("fixedsize");
                choice.cases().forEach(oneCase -> type(oneCase.member().type()));
            } else {
                type(((Field) member).type());
            }
        }
    }

    private void type(Type type) {
        Type resolved = type.resolved();
        if (resolved instanceof PointerType pointer) {
            pointers = true;
            type(pointer.target());
        } else if (resolved instanceof ArrayType array) {
            rest |= array.length() instanceof ArrayLength.Remaining;
            type(array.element());
        } else if (resolved instanceof Struct struct && structs.add(struct)) {
            members(struct);
        }
    }
}
