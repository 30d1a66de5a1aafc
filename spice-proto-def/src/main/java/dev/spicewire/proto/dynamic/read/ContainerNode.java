// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.read;

import dev.spicewire.proto.dynamic.value.LengthScope;
import dev.spicewire.proto.dynamic.value.Path;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Member;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The members of a container, as far as they have been read. */
final class ContainerNode implements Node, LengthScope {

    private final Container container;
    private final Path path;
    private final List<Node> nodes;

    ContainerNode(Container container, Path path) {
        this.container = container;
        this.path = path;
        this.nodes = new ArrayList<>(container.members().size());
    }

    /** Notes the next member. */
    void add(Node node) {
        nodes.add(node);
    }

    Container container() {
        return container;
    }

    Path path() {
        return path;
    }

    /** {@return the members that have been read, in the order of the container's} */
    List<Node> nodes() {
        return nodes;
    }

    @Override
    public long unsigned(String member) {
        return number(find(member).node());
    }

    /** {@return the unsigned value of the member that a switch depends on} */
    long unsigned(List<String> memberPath) {
        Node node = this;
        for (String name : memberPath) {
            node = node instanceof ContainerNode containerNode ? containerNode.find(name).node() : null;
        }
        return number(node);
    }

    /** {@return a member that has been read, also inside a switch} */
    Found find(String name) {
        Iterator<Member> members = container.members().iterator();
        for (Node node : nodes) {
            String memberName = members.next().name();
            if (node instanceof Choice choice) {
                if (choice.taken() != null && choice.taken().member().name().equals(name)) {
                    return new Found(choice.member(), path.member(memberName).member(name));
                }
            } else if (memberName.equals(name)) {
                return new Found(node, path.member(name));
            }
        }
        return new Found(null, path.member(name));
    }

    /** A number with a sign is extended: below 0 it means more than any body holds, as it does to the reference. */
    private static long number(Node node) {
        if (node instanceof Scalar scalar) {
            return Node.number(scalar.type(), scalar.bits()).bits();
        }
        return node instanceof Virtual virtual ? virtual.value().bits() : 0;
    }

    /**
     * A member.
     *
     * @param node what was read, {@code null} if the member stands in a case that is not taken
     * @param path its path
     */
    record Found(Node node, Path path) {

        /** {@return where the number is} */
        int offset() {
            if (node instanceof Scalar scalar) {
                return scalar.offset();
            }
            return node instanceof Virtual virtual ? virtual.offset() : 0;
        }
    }
}
