// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proof.arbitrary.Body;
import dev.spicewire.proof.arbitrary.Body;
import dev.spicewire.proof.arbitrary.BodyComposer;
import dev.spicewire.proof.arbitrary.Placement;
import dev.spicewire.proof.arbitrary.Tape;
import dev.spicewire.proof.arbitrary.ValueMaker;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Strictness;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No body makes a reader allocate more than a constant times the body's own size. The interpretive codec makes an
 * object for whatever it reads, so that for it this bounds the work, too.
 *
 * <p>Elements without bytes, of which a count of four bytes could ask for billions, are no matter here: the language
 * does not have them.
 */
class AllocationTest {

    /** Bytes allocated for a byte of the body. An empty array is one byte there, and here a record and its list. */
    private static final long GENERATED_FACTOR = 160;
    /** And there a frame with its nodes and paths, and two maps of values. */
    private static final long INTERPRETIVE_FACTOR = 1_300;
    /** What reading any message takes, and naming a fault deep inside one. */
    private static final long ALLOWANCE = 64;

    static Stream<List<Subject>> subjects() {
        return Stream.of(Subject.ofSpice(), OwnDefinitions.ALL);
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void everyControlWordSetToExtremesAllocatesInProportionToTheBody(List<Subject> subjects) {
        for (Subject subject : subjects) {
            for (long seed = 1; seed <= 3; seed++) {
                byte[] decisions = new byte[256];
                new Random(seed).nextBytes(decisions);
                Tape choices = new Tape(decisions);
                Body body = BodyComposer.compose(subject.message(), ValueMaker.any(subject.message(), choices), choices,
                        Placement.HOSTILE);
                body.controls()
                        .forEach(word -> extremes(word).forEach(value -> checkBoth(subject, with(body, word, value))));
            }
        }
    }

    private static Stream<Long> extremes(Body.Word word) {
        long most = -1L >>> Long.SIZE - word.width() * Byte.SIZE;
        return Stream.of(0L, 1L, most, most - 1, most >>> 1, (most >>> 1) + 1, most >>> 2, most / 3);
    }

    private static byte[] with(Body body, Body.Word word, long value) {
        byte[] bytes = body.bytes().clone();
        for (int i = 0; i < word.width(); i++) {
            bytes[word.offset() + i] = (byte) (value >>> i * Byte.SIZE);
        }
        return bytes;
    }

    /** As many elements as fit, of the smallest size, behind a pointer and in place; nested, too. */
    @ParameterizedTest
    @ValueSource(ints = {10, 1_000, 100_000})
    void manySmallElementsAllocateInProportionToTheBody(int elements) {
        Subject path = subject("Path");
        ByteBuffer segments = ByteBuffer.allocate(4 + 5 * elements).order(ByteOrder.LITTLE_ENDIAN).putInt(elements);
        checkBoth(path, segments.array());

        Subject clip = subject("ClipRects");
        ByteBuffer rects = ByteBuffer.allocate(4 + 16 * elements).order(ByteOrder.LITTLE_ENDIAN).putInt(elements);
        checkBoth(clip, rects.array());

        Subject runs = OwnDefinitions.ALL.stream().filter(s -> s.entry().name().equals("wide_runs")).findFirst()
                .orElseThrow();
        checkBoth(runs, ByteBuffer.allocate(9 + elements).order(ByteOrder.LITTLE_ENDIAN).putLong(elements).array());
    }

    /** The three images of a draw_opaque are one, whose palette is read three times. */
    @Test
    void sharedPartsAllocateInProportionToTheBody() {
        byte[] mainAndImage = HexFormat.of().parseHex("""
                010000000100000002000000030000000400000000 46000000 00000000000000000200000002000000 02 46000000
                0100000002000000 0800 00 00 0000000000000000 46000000
                050000000000000000000200000002000000 0504020000000200000002000000 6e000000 01020304
                """.replaceAll("\\s", ""));
        int colours = 0xffff;
        byte[] body = ByteBuffer.allocate(mainAndImage.length + 10 + 4 * colours).order(ByteOrder.LITTLE_ENDIAN)
                .put(mainAndImage).putLong(9).putShort((short) colours).array();
        Subject opaque = subject("draw_opaque");

        assertThat(opaque.decode(opaque.codecs().interpretive(), body)).isInstanceOf(Decoded.Accepted.class);
        checkBoth(opaque, body);
    }

    /** A count that fits by far less than one element fails before anything is made of the elements that are there. */
    @Test
    void aCountThatIsOneTooLargeAllocatesNothingForTheOthers() {
        int elements = 100_000;
        Subject path = subject("Path");
        byte[] body = ByteBuffer.allocate(4 + 5 * elements).order(ByteOrder.LITTLE_ENDIAN).putInt(elements + 1).array();

        assertThat(path.decode(path.codecs().interpretive(), body)).isInstanceOf(Decoded.Rejected.class);
        assertThat(Allocation.of(() -> readGenerated(path, body))).isLessThan(ALLOWANCE * GENERATED_FACTOR);
    }

    @Test
    void aViewAllocatesNothingForWhatItShows() {
        int elements = 100_000;
        Subject path = subject("Path");
        byte[] body = ByteBuffer.allocate(4 + 5 * elements).order(ByteOrder.LITTLE_ENDIAN).putInt(elements).array();

        assertThat(Allocation.of(() -> path.generated().view(ByteBuffer.wrap(body))))
                .isLessThan(ALLOWANCE * GENERATED_FACTOR);
    }

    private static Subject subject(String name) {
        return Subject.ofSpice().stream().filter(s -> s.entry().name().equals(name)).findFirst().orElseThrow();
    }

    private static void checkBoth(Subject subject, byte[] body) {
        long size = body.length + ALLOWANCE;
        assertThat(Allocation.of(() -> readGenerated(subject, body)))
                .as("generated code allocates for %s, %d bytes", subject, body.length)
                .isLessThanOrEqualTo(GENERATED_FACTOR * size);
        assertThat(Allocation.of(() -> subject.decode(subject.codecs().interpretive(), body)))
                .as("the interpretive codec allocates for %s, %d bytes", subject, body.length)
                .isLessThanOrEqualTo(INTERPRETIVE_FACTOR * size);
    }

    private static void readGenerated(Subject subject, byte[] body) {
        try {
            subject.generated().read(ByteBuffer.wrap(body), Strictness.LENIENT);
        } catch (MalformedMessageException expected) {
            // Refusing is bounded as accepting is.
        }
    }
}
