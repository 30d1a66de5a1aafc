// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.read;

import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import java.util.List;

/** What stands where in a body that was read. */
sealed interface Node
        permits Node.Scalar, Node.Virtual, Node.Descriptor, Node.Run, Node.Sequence, Node.Choice, ContainerNode,
                PointerNode {

    /** {@return the width of an integer or enum in bytes} */
    static int width(Type scalar) {
        return (int) DefinedSizes.fixed(scalar).orElseThrow();
    }

    /** {@return the number that the unsigned bits of an integer or enum mean} */
    static IntValue number(Type scalar, long bits) {
        if (scalar instanceof IntType integer && integer.signed()) {
            int unused = Long.SIZE - integer.bits();
            return IntValue.of(bits << unused >> unused);
        }
        return IntValue.ofUnsigned(bits);
    }

    /**
     * An integer or enum.
     *
     * @param type   its type, without typedefs
     * @param offset where it is
     * @param bits   its value, unsigned
     */
    record Scalar(Type type, int offset, long bits) implements Node {
    }

    /**
     * A {@code @virtual} member.
     *
     * @param offset where it would be
     * @param value  its value
     */
    record Virtual(int offset, IntValue value) implements Node {
    }

    /** A {@code unix_fd}. */
    record Descriptor() implements Node {
    }

    /**
     * An array of integers or enums.
     *
     * @param element type of an element, without typedefs
     * @param offset  where the first is
     * @param count   how many there are
     */
    record Run(Type element, int offset, int count) implements Node {
    }

    /**
     * An array of anything else. Elements without bytes are all alike, so that the last stands for all behind it.
     *
     * @param distinct the first elements
     * @param count    how many there are
     */
    record Sequence(List<Node> distinct, int count) implements Node {
    }

    /**
     * A switch.
     *
     * @param taken  the case that matches, or {@code null}
     * @param member what the case holds, or {@code null}
     */
    record Choice(SwitchCase taken, Node member) implements Node {
    }
}
