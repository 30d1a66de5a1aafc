// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.read;

import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.layout.ReadingPass;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.Type;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Memoised {@link DefinedSizes}, those that reading asks for again and again: of switches and of elements, for which
 * whole structs have to be gone through. By identity, since to compare definitions takes as long.
 */
public final class KnownSizes {

    private final Map<Switch, OptionalLong> switches = new IdentityHashMap<>();
    private final Map<Type, Element> elements = new IdentityHashMap<>();
    private final Map<Container, Boolean> seen = new IdentityHashMap<>();
    private final Map<ReadingPass, Map<Switch, Long>> demanded = new EnumMap<>(ReadingPass.class);
    private boolean demands;

    /** Knows nothing yet. */
    public KnownSizes() {
        for (ReadingPass pass : ReadingPass.values()) {
            demanded.put(pass, new IdentityHashMap<>());
        }
    }

    /**
     * Sizes of an element.
     *
     * @param fixed   its size, empty where it depends on the data
     * @param minimum its smallest size
     */
    record Element(OptionalLong fixed, long minimum) {
    }

    /** Works out the sizes in all that a container leads to. To be called before the first question. */
    public void learn(Container container) {
        if (seen.put(container, true) == null) {
            container.members().forEach(this::learn);
        }
    }

    /** {@return the passes over a body} */
    List<ReadingPass> passes() {
        return ReadingPass.over(demands);
    }

    /** {@return the bytes that a switch takes in a pass where no case of it is taken, unless it is padded} */
    long demanded(Switch choice, ReadingPass pass) {
        return demanded.get(pass).get(choice);
    }

    /** {@return the size of a switch, empty where it depends on the data} */
    OptionalLong fixed(Switch choice) {
        return switches.get(choice);
    }

    /** {@return the sizes of an array's elements} */
    Element element(ArrayType array) {
        return elements.get(array);
    }

    private void learn(Member member) {
        if (member instanceof Switch choice) {
            switches.put(choice, DefinedSizes.fixed((Member) choice));
            for (ReadingPass pass : ReadingPass.values()) {
                demanded.get(pass).put(choice, pass.demanded(choice));
            }
            demands |= demanded(choice, ReadingPass.LENGTH) > 0;
            choice.cases().forEach(c -> learn(c.member()));
        } else {
            learn(((Field) member).type().resolved());
        }
    }

    private void learn(Type type) {
        if (type instanceof Struct struct) {
            learn((Container) struct);
        } else if (type instanceof PointerType pointer) {
            learn(pointer.target().resolved());
        } else if (type instanceof ArrayType array) {
            Type element = array.element().resolved();
            elements.put(array, new Element(DefinedSizes.fixed(element), DefinedSizes.minimum(element)));
            learn(element);
        }
    }
}
