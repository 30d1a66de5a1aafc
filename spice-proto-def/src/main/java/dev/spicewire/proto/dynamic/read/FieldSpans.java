// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.read;

import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.Member;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Tells which bytes of a body that was read belong to which member: the main part first, then part by part. */
public final class FieldSpans {

    private final List<FieldSpan> spans = new ArrayList<>();
    private final Deque<Part> parts = new ArrayDeque<>();
    private final int most;

    /** What a pointer leads to. */
    private record Part(String path, Node node) {
    }

    private FieldSpans(int most) {
        this.most = most;
    }

    /**
     * Walks through a message.
     *
     * @param reading what was read
     * @param most    how many members are told at most
     * @return the members that take bytes; parts that pointers share come up for each pointer
     */
    public static List<FieldSpan> of(BodyReader.Reading reading, int most) {
        FieldSpans spans = new FieldSpans(most);
        spans.members("", reading.message());
        while (!spans.parts.isEmpty()) {
            Part part = spans.parts.remove();
            spans.member(part.path(), part.node());
        }
        return List.copyOf(spans.spans);
    }

    private void members(String path, ContainerNode container) {
        Iterator<Node> nodes = container.nodes().iterator();
        for (Member member : container.container().members()) {
            member(path.isEmpty() ? member.name() : path + "." + member.name(), nodes.next());
        }
    }

    private void member(String path, Node node) {
        if (spans.size() >= most) {
            return;
        }
        if (node instanceof Node.Scalar scalar) {
            add(path, scalar.offset(), Node.width(scalar.type()), Node.number(scalar.type(), scalar.bits()).toString());
        } else if (node instanceof ContainerNode container) {
            members(path, container);
        } else if (node instanceof Node.Run run) {
            add(path, run.offset(), run.count() * Node.width(run.element()), run.count() + " elements");
        } else if (node instanceof Node.Sequence sequence) {
            elements(path, sequence.distinct());
        } else if (node instanceof Node.Choice choice && choice.taken() != null) {
            member(path + "." + choice.taken().member().name(), choice.member());
        } else if (node instanceof PointerNode pointer) {
            pointer(path, pointer);
        }
    }

    private void elements(String path, List<Node> elements) {
        for (int i = 0; i < elements.size(); i++) {
            member(path + "[" + i + "]", elements.get(i));
        }
    }

    private void pointer(String path, PointerNode pointer) {
        add(path, pointer.location().offset(), DefinedSizes.POINTER,
                pointer.part() == null ? "null" : "to byte " + pointer.word());
        if (pointer.part() != null) {
            parts.add(new Part(path, pointer.part()));
        }
    }

    private void add(String path, int offset, int length, String text) {
        if (length > 0) {
            spans.add(new FieldSpan(path, offset, length, text));
        }
    }
}
