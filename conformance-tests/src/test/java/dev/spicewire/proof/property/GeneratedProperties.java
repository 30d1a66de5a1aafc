// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proof.arbitrary.Body;
import dev.spicewire.proof.arbitrary.Body;
import dev.spicewire.proof.arbitrary.BodyComposer;
import dev.spicewire.proof.arbitrary.Mutation;
import dev.spicewire.proof.arbitrary.Placement;
import dev.spicewire.proof.arbitrary.Tape;
import dev.spicewire.proof.arbitrary.Tapes;
import dev.spicewire.proof.arbitrary.ValueMaker;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.runtime.GatheringOutput;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Strictness;
import dev.spicewire.runtime.WireStruct;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/**
 * What generated code promises about itself, for every message of every channel and for every struct. Each try is one
 * tape, run for all of them.
 */
@Domain(Tapes.class)
abstract class GeneratedProperties {

    /** {@return messages whose values can be written and read again} */
    abstract List<Subject> subjects();

    @Property(tries = 100, seed = "11")
    void wireSizeIsTheNumberOfBytesWritten(@ForAll byte[] tape) {
        for (Subject subject : subjects()) {
            StructValue fields = ValueMaker.any(subject.message(), new Tape(tape));
            WireStruct value = subject.generated().value(fields);
            ByteBuffer out = ByteBuffer.allocate(value.wireSize() + 10).position(5);

            value.write(out);

            assertThat(out.position() - 5).as(subject.toString()).isEqualTo(value.wireSize());
            assertThat(value.wireSize()).as(subject.toString())
                    .isEqualTo(subject.written(subject.codecs().interpretive(), fields).length);
        }
    }

    @Property(tries = 200, seed = "12")
    void aViewThatTookABodyAnswersEverything(@ForAll byte[] tape) {
        int answers = 0;
        for (Subject subject : subjects()) {
            Tape choices = new Tape(tape);
            StructValue fields = ValueMaker.any(subject.message(), choices);
            Body body = BodyComposer.compose(subject.message(), fields, choices, Placement.HOSTILE);
            List<ByteBuffer> kinds = List.copyOf(BufferKinds.of(Mutation.of(body, choices)).values());
            Optional<Object> view = view(subject, choices.of(kinds));

            answers += view.map(v -> ViewWalk.of(v, subject.message())).orElse(0);
        }
        assertThat(answers).isPositive();
    }

    @Property(tries = 20, seed = "13")
    void everyKindOfBufferIsReadAlikeAndLeftAsItWas(@ForAll byte[] tape) {
        for (Subject subject : subjects()) {
            Tape choices = new Tape(tape);
            StructValue fields = ValueMaker.any(subject.message(), choices);
            byte[] body =
                    Mutation.of(BodyComposer.compose(subject.message(), fields, choices, Placement.SOUND), choices);
            Decoded expected = subject.decode(subject.codecs().interpretive(), body);

            for (Map.Entry<String, ByteBuffer> kind : BufferKinds.of(body).entrySet()) {
                ByteBuffer buffer = kind.getValue();
                ByteBuffer before = buffer.duplicate();
                ByteOrder order = buffer.order();

                Decoded decoded = subject.decode(subject.codecs().generated(), buffer);

                assertThat(outcome(decoded)).as("%s, %s", subject, kind.getKey()).isEqualTo(outcome(expected));
                assertThat(buffer).as("%s, %s", subject, kind.getKey()).isEqualTo(before)
                        .isEqualTo(ByteBuffer.wrap(body));
                assertThat(buffer.order()).isEqualTo(order);
                assertThat(buffer.position()).isEqualTo(before.position());
                assertThat(buffer.limit()).isEqualTo(before.limit());
            }
        }
    }

    /** Payloads show what happens to the body that they were read from: they were never copied on the way. */
    @Property(tries = 100, seed = "14")
    void aGatheringOutputHasTheSameBytesAndCopiesNoPayload(@ForAll byte[] tape) {
        for (Subject subject : subjects()) {
            StructValue fields = ValueMaker.canonical(subject.message(), new Tape(tape));
            byte[] body = subject.written(subject.codecs().interpretive(), fields);
            byte[] source = body.clone();
            GatheringOutput out = new GatheringOutput();

            subject.generated().read(ByteBuffer.wrap(source), Strictness.LENIENT).write(out);

            assertThat(joined(out)).as(subject.toString()).isEqualTo(body);
            invert(source);
            assertThat(differences(joined(out), body)).as(subject.toString()).isEqualTo(payloadBytes(fields));
        }
    }

    private static Optional<Object> view(Subject subject, ByteBuffer body) {
        try {
            return Optional.of(subject.generated().view(body));
        } catch (MalformedMessageException malformed) {
            return Optional.empty();
        }
    }

    private static String outcome(Decoded decoded) {
        return decoded instanceof Decoded.Rejected rejected ? rejected.path() + " at " + rejected.offset()
                : decoded.toString();
    }

    private static byte[] joined(GatheringOutput out) {
        ByteBuffer bytes = ByteBuffer.allocate((int) out.size());
        for (ByteBuffer part : out.buffers()) {
            bytes.put(part);
        }
        return bytes.array();
    }

    private static void invert(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
    }

    private static int differences(byte[] one, byte[] other) {
        int differences = 0;
        for (int i = 0; i < one.length; i++) {
            differences += one[i] == other[i] ? 0 : 1;
        }
        return differences;
    }

    private static int payloadBytes(Value value) {
        if (value instanceof BytesValue bytes) {
            return bytes.size();
        } else if (value instanceof ListValue list) {
            return list.elements().stream().mapToInt(GeneratedProperties::payloadBytes).sum();
        }
        return value instanceof StructValue struct
                ? struct.members().values().stream().mapToInt(GeneratedProperties::payloadBytes).sum()
                : 0;
    }
}
