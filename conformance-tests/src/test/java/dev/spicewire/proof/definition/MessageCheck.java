// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import dev.spicewire.proof.arbitrary.Body;
import dev.spicewire.proof.property.Agreement;
import dev.spicewire.proof.property.Subject;
import dev.spicewire.proof.arbitrary.Body;
import dev.spicewire.proof.arbitrary.BodyComposer;
import dev.spicewire.proof.arbitrary.Mutation;
import dev.spicewire.proof.arbitrary.Placement;
import dev.spicewire.proof.arbitrary.Tape;
import dev.spicewire.proof.arbitrary.ValueMaker;
import dev.spicewire.proof.property.Agreement;
import dev.spicewire.proof.property.Subject;
import dev.spicewire.proof.property.ViewWalk;
import dev.spicewire.proof.writer.WriterDriver;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.write.Encoded;
import dev.spicewire.runtime.GatheringOutput;
import dev.spicewire.runtime.WireStruct;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Tries the generated codec, view and writer of one message on bodies of its own against the interpretive codec. */
final class MessageCheck {

    private static final int ROOM = 1 << 16;

    private final Subject subject;
    private final ByteBuffer out = ByteBuffer.allocate(ROOM);
    private final WriterDriver writer;

    /**
     * Prepares to try a message.
     *
     * @param subject the message
     */
    MessageCheck(Subject subject) {
        this.subject = subject;
        this.writer = new WriterDriver(subject.generated().writer(), subject.message());
    }

    /**
     * Tries bodies.
     *
     * @param decisions decides which
     */
    void run(byte[] decisions) {
        written(ValueMaker.canonical(subject.message(), new Tape(decisions)));
        Tape choices = new Tape(decisions);
        StructValue fields = ValueMaker.any(subject.message(), choices);
        Body sound = BodyComposer.compose(subject.message(), fields, choices, Placement.SOUND);
        read(sound.bytes());
        if (Reach.isFaithful(subject.message())) {
            Decoded read = subject.decode(subject.codecs().generated(), sound.bytes());
            require(read, new Decoded.Accepted(fields), sound.bytes());
        }
        read(Mutation.of(sound, choices));
        Tape others = new Tape(decisions);
        Body hostile = BodyComposer.compose(subject.message(), ValueMaker.any(subject.message(), others), others,
                Placement.HOSTILE);
        read(hostile.bytes());
        read(Mutation.of(hostile, others));
        read(Mutation.random(new Tape(decisions)));
    }

    private void read(byte[] body) {
        if (Agreement.check(subject, body)) {
            ViewWalk.of(subject.generated().view(ByteBuffer.wrap(body)), subject.message());
        }
    }

    /** What can't be read again may be refused: the reference writes an empty array as a null pointer, always. */
    private void written(StructValue fields) {
        if (!(subject.encode(subject.codecs().interpretive(), fields) instanceof Encoded.Written expected)) {
            return;
        }
        byte[] body = expected.body();
        read(body);
        if (!(subject.decode(subject.codecs().interpretive(), body) instanceof Decoded.Accepted)) {
            return;
        }
        requireBytes("value", subject.written(subject.codecs().generated(), fields), body);
        Reach reach = Reach.of(subject.message());
        // Writers refuse parts behind an array that takes the rest, since readers take them for elements.
        if (!reach.partsFollowRest() && !reach.demands()) {
            requireBytes("writer", writer.write(fields, out), body);
        }
        WireStruct value = subject.generated().value(fields);
        if (value.wireSize() != body.length) {
            throw new AssertionError(subject + ": size is " + value.wireSize() + ", not " + body.length);
        }
        GatheringOutput gathered = new GatheringOutput();
        value.write(gathered);
        ByteBuffer joined = ByteBuffer.allocate((int) gathered.size());
        List.of(gathered.buffers()).forEach(joined::put);
        requireBytes("gathering output", joined.array(), body);
    }

    private void requireBytes(String source, byte[] actual, byte[] expected) {
        if (!Arrays.equals(actual, expected)) {
            throw new AssertionError(subject + ": " + source + " gives " + HexFormat.of().formatHex(actual) + ", not "
                    + HexFormat.of().formatHex(expected));
        }
    }

    private void require(Decoded actual, Decoded expected, byte[] body) {
        if (!actual.equals(expected)) {
            throw new AssertionError(subject + ", body " + HexFormat.of().formatHex(body) + ": read as " + actual
                    + ", not " + expected);
        }
    }
}
