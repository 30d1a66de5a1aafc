// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.read;

import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.MemberMap;
import dev.spicewire.proto.dynamic.value.Members;
import dev.spicewire.proto.dynamic.value.NullValue;
import dev.spicewire.proto.dynamic.value.Repeated;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Member;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Makes values of what was read. */
public final class ValueBuilder {

    private final BodyBytes body;

    private ValueBuilder(BodyBytes body) {
        this.body = body;
    }

    /** {@return the values of a message} */
    public static StructValue fields(BodyReader.Reading reading) {
        return new ValueBuilder(reading.body()).struct(reading.message());
    }

    private StructValue struct(ContainerNode containerNode) {
        List<Member> definition = containerNode.container().members();
        MemberMap.Builder members = new MemberMap.Builder(definition.size());
        Iterator<Node> nodes = containerNode.nodes().iterator();
        for (Member member : definition) {
            Node node = nodes.next();
            if (!(member instanceof Field field && Members.isZero(field))) {
                members.add(member.name(), value(node));
            }
        }
        return new StructValue(members.build());
    }

    private Value value(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return Node.number(scalar.type(), scalar.bits());
        } else if (node instanceof ContainerNode containerNode) {
            return struct(containerNode);
        } else if (node instanceof Node.Run run) {
            return run(run, body);
        } else if (node instanceof Node.Sequence sequence) {
            return sequence(sequence);
        } else if (node instanceof Node.Choice choice) {
            return choice(choice);
        } else if (node instanceof Node.Virtual virtual) {
            return virtual.value();
        }
        return node instanceof PointerNode pointer && pointer.part() != null ? value(pointer.part()) : NullValue.NULL;
    }

    /** {@return the elements of an array} */
    static Value run(Node.Run run, BodyBytes body) {
        if (run.element() instanceof IntType integer && integer.bits() == Byte.SIZE) {
            return body.slice(run.offset(), run.offset() + run.count());
        }
        int width = Node.width(run.element());
        List<Value> numbers = new ArrayList<>(run.count());
        for (int i = 0; i < run.count(); i++) {
            numbers.add(Node.number(run.element(), body.number(run.offset() + i * width, width)));
        }
        return new ListValue(numbers);
    }

    private Value sequence(Node.Sequence sequence) {
        List<Value> distinct = sequence.distinct().stream().map(this::value).toList();
        return new ListValue(distinct.size() == sequence.count() ? distinct : new Repeated(distinct, sequence.count()));
    }

    private Value choice(Node.Choice choice) {
        if (choice.taken() == null) {
            return NullValue.NULL;
        }
        Field member = choice.taken().member();
        MemberMap.Builder taken = new MemberMap.Builder(1);
        if (!Members.isZero(member)) {
            taken.add(member.name(), value(choice.member()));
        }
        return new StructValue(taken.build());
    }
}
