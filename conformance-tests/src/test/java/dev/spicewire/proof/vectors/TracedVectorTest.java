// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.explain.ExplainedMessage;
import dev.spicewire.explain.Span;
import dev.spicewire.message.MessageKind;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.NullValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is explained of a body is the whole body, and what is decoded of it. */
class TracedVectorTest {

    private static final Protocol PROTOCOL = Definitions.bundled();
    private static final DynamicCodec CODEC = DynamicCodec.of(PROTOCOL);

    @Test
    void everyByteIsOwnedOrToldAsAGap() {
        for (VectorFile file : List.of(VectorFile.GOLDEN, VectorFile.MALFORMED)) {
            assertThat(file.faults(vector -> MessageKind.of(PROTOCOL, vector.channelType(), vector.from(), vector.id())
                    .map(kind -> uncovered(ExplainedMessage.of(PROTOCOL, kind, vector.body()))).orElse(""))).isEmpty();
        }
    }

    @Test
    void theValuesAreThoseOfTheDecodedFields() {
        assertThat(VectorFile.GOLDEN.faults(vector -> {
            MessageKind kind =
                    MessageKind.of(PROTOCOL, vector.channelType(), vector.from(), vector.id()).orElseThrow();
            Map<String, Value> shown = new TreeMap<>();
            for (Span span : ExplainedMessage.of(PROTOCOL, kind, vector.body()).spans()) {
                if ((span.role() == Span.Role.NUMBER || span.role() == Span.Role.ARRAY)
                        && !isEmptyList(span.value().orElseThrow())) {
                    shown.put(span.path(), span.value().orElseThrow());
                }
            }
            Map<String, Value> decoded = new TreeMap<>();
            Decoded fields = CODEC.decode(vector.channelType(), vector.from(), vector.id(), vector.body());
            collect(kind.message().name(), ((Decoded.Accepted) fields).fields(), decoded);
            return shown.equals(decoded) ? "" : shown + " but " + decoded;
        })).isEmpty();
    }

    /** Owned by a gap is a byte that nothing else owns; by anything else as often as parts share it. */
    private static String uncovered(ExplainedMessage message) {
        BitSet owned = new BitSet();
        List<Span> unowned = new ArrayList<>();
        for (Span span : message.spans()) {
            if (span.role() == Span.Role.GAP || span.role() == Span.Role.UNREAD) {
                unowned.add(span);
            } else {
                owned.set(span.from(), span.to());
            }
        }
        for (Span gap : unowned) {
            if (owned.get(gap.from(), gap.to()).cardinality() > 0 || gap.size() == 0) {
                return "a gap that something owns: " + gap;
            }
            owned.set(gap.from(), gap.to());
        }
        int length = message.body().length;
        return owned.cardinality() == length && owned.length() <= length ? "" : "bytes are left out: " + owned;
    }

    /** Lists of numbers are one value; of structs and pointers each element is some. */
    private static void collect(String path, Value value, Map<String, Value> leaves) {
        if (value instanceof StructValue struct) {
            struct.members().forEach((name, member) -> collect(path + "." + name, member, leaves));
        } else if (value instanceof ListValue list && !isEmptyList(value)
                && !(list.elements().get(0) instanceof IntValue)) {
            int index = 0;
            for (Value element : list.elements()) {
                collect(path + "[" + index++ + "]", element, leaves);
            }
        } else if (value != NullValue.NULL && !isEmptyList(value)) {
            leaves.put(path, value);
        }
    }

    /** Of such a list there is nothing to show. */
    private static boolean isEmptyList(Value value) {
        return value instanceof ListValue list && list.elements().isEmpty();
    }
}
