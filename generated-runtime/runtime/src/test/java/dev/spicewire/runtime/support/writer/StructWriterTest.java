// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.runtime.Wire;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How writers keep the order of members and parts, and what they write without being told. */
class StructWriterTest {

    private final ByteBuffer out = ByteBuffer.allocate(256);
    private final TreeWriter tree = new TreeWriter().wrap(out);
    private final NoteWriter note = new NoteWriter();

    StructWriterTest() {
        Arrays.fill(out.array(), (byte) 0xaa);
    }

    @Test
    void partsOfAMarshalledPartComeBeforeThePartsOfItsParent() {
        TreeWriter first = tree.id(1).first();
        TreeWriter second = tree.second();
        TreeWriter firstOfFirst = first.id(2).first();
        TreeWriter secondOfFirst = first.second();
        firstOfFirst.id(3).leaf();
        secondOfFirst.id(4).leaf();
        second.id(5).leaf();

        assertThat(tree.finish()).isEqualTo(45);
        assertThat(hex(out)).isEqualTo("01" + "09000000" + "24000000"
                + "02" + "12000000" + "1b000000" + "03" + "0000000000000000" + "04" + "0000000000000000"
                + "05" + "0000000000000000");
    }

    @Test
    void partsOfOtherPartsComeLast() {
        TreeWriter first = tree.id(1).first();
        TreeWriter second = tree.second();
        first.id(2).leaf();
        TreeWriter secondOfSecond = second.id(3).firstNull().second();
        secondOfSecond.id(4).leaf();

        assertThat(tree.finish()).isEqualTo(36);
        assertThat(hex(out)).isEqualTo("01" + "09000000" + "12000000" + "02" + "0000000000000000"
                + "03" + "00000000" + "1b000000" + "04" + "0000000000000000");
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 8, 20})
    void thereCanBeManyParts(int parts) {
        TreeWriter node = tree;
        for (int i = 0; i < parts; i++) {
            node = node.id(i).firstNull().second();
        }
        node.id(parts).leaf();

        assertThat(tree.finish()).isEqualTo((parts + 1) * 9);
        assertThat(IntStream.range(0, parts).map(i -> Wire.int32(out, i * 9 + 5)).toArray())
                .isEqualTo(IntStream.rangeClosed(1, parts).map(i -> i * 9).toArray());
    }

    @Test
    void partsOfAMessageThatIsNotFinishedAreForgotten() {
        tree.id(1).first();
        tree.wrap(out).id(2).leaf();

        assertThat(tree.finish()).isEqualTo(9);
        assertThat(hex(out)).isEqualTo("02" + "0000000000000000");
    }

    @Test
    void aNumberIsWithinTheLimitsOfItsMember() {
        tree.id(0).leaf();
        tree.finish();
        tree.wrap(out).id(255).leaf();
        tree.finish();
        assertThat(hex(out)).isEqualTo("00" + "0000000000000000" + "ff" + "0000000000000000");

        tree.wrap(out);
        assertThatIllegalArgumentException().isThrownBy(() -> tree.id(256))
                .withMessage("Tree: 'id' is 256, allowed are 0 to 255");
        tree.wrap(out);
        assertThatIllegalArgumentException().isThrownBy(() -> tree.id(-1));
    }

    @Test
    void paddingAndCountsNeedNoCall() {
        NoteWriter.ItemWriter items = note.wrap(out).items(2);
        items.spot().x(1).y(2);
        items.spot().x(3).y(4);
        note.title((byte) 'a').marks(5).rest(ByteBuffer.allocate(0)).finish();

        assertThat(hex(out))
                .isEqualTo("00" + "0200" + "01020304" + "0f000000" + "11000000" + "6100" + "0500000000000000");
    }

    @Test
    void aMessageNeedNotBeginWhereTheBufferDoes() {
        note.wrap(out.put(new byte[] {7, 7, 7})).items(1).spot().x(1).y(2);
        note.title().marks().rest(ByteBuffer.allocate(0)).finish();

        assertThat(hex(out)).isEqualTo("070707" + "00" + "0100" + "0102" + "0d000000" + "00000000" + "00");
    }

    @Test
    void membersNeedAllOfTheirBytes() {
        tree.wrap(out.position(20).limit(29)).id(1).leaf();
        assertThat(tree.finish()).isEqualTo(9);

        tree.wrap(out.position(20).limit(28)).id(1);
        assertThatThrownBy(tree::leaf).isInstanceOf(BufferOverflowException.class)
                .hasMessage("Tree: 'second' needs 4 bytes, the buffer has room for 3");
    }

    @Test
    void membersAreWrittenAsFarAsThereIsRoom() {
        NoteWriter.ItemWriter items = note.wrap(out.limit(6)).items(2);
        items.spot().x(1).y(2);
        SpotWriter second = items.spot().x(3);

        assertThatThrownBy(() -> second.y(4)).isInstanceOf(BufferOverflowException.class)
                .hasMessage("Note.items[1].spot: 'y' needs 1 byte, the buffer has room for 0");
    }

    @Test
    void writersOfAMessageThatIsForgottenWriteNothing() {
        SpotWriter spot = note.wrap(out).items(1).spot().x(1);
        note.wrap(out);

        assertThatIllegalStateException().isThrownBy(() -> spot.y(2))
                .withMessage("Note.items[0].spot is not to be written now: Note is");
    }

    @Test
    void aFailureStopsTheWritersInsideToo() {
        SpotWriter spot = note.wrap(out).items(1).spot().x(1);
        assertThatIllegalStateException().isThrownBy(note::title)
                .withMessage("Note.items[0].spot: 'y' is missing");

        assertThatIllegalStateException().isThrownBy(() -> spot.y(2)).withMessageContaining("wrap() must come first");
        assertThatIllegalStateException().isThrownBy(note::finish).withMessageContaining("wrap() must come first");
    }

    @Test
    void aStructInAnElementGoesOnUntilItIsComplete() {
        NoteWriter.ItemWriter items = note.wrap(out).items(2);
        items.spot().x(1);
        items.spot().y(2);
        items.spot().x(3);
        items.spot().y(4);
        note.title().marks().rest(ByteBuffer.allocate(0)).finish();

        assertThat(hex(out)).startsWith("00" + "0200" + "01020304");
    }

    @Test
    void anEmptyStringStillHasItsTerminatorAnEmptyArrayHasNoPart() {
        note.wrap(out).items(0);
        note.title().marks().rest(ByteBuffer.allocate(0)).finish();

        assertThat(hex(out)).isEqualTo("00" + "0000" + "0b000000" + "00000000" + "00");
    }

    @Test
    void aStringHasNoTerminatorInside() {
        note.wrap(out).items(0);

        assertThatIllegalArgumentException().isThrownBy(() -> note.title((byte) 'a', (byte) 0))
                .withMessage("Note: 'title' has a 0 at index 1, which would end it");
    }

    @Test
    void nothingFollowsAMemberThatTakesTheRest() {
        note.wrap(out).items(0);
        note.title((byte) 'a').marks().restOfMessage(ByteBuffer.allocate(1));

        assertThatIllegalStateException().isThrownBy(note::finish)
                .withMessage("Note: 'title' can't follow Note: 'rest', which takes the rest of the message");
    }

    @Test
    void aPayloadMustLastUntilItsTurn() {
        ByteBuffer payload = ByteBuffer.allocate(4).position(1);
        note.wrap(out).items(0);
        note.title((byte) 'a').marks(payload).rest(ByteBuffer.allocate(0));
        payload.limit(3);

        assertThatIllegalStateException().isThrownBy(note::finish)
                .withMessage("Note: 'marks' got a buffer whose limit has changed since");
    }

    @Test
    void aPayloadsPositionAndLimitStay() {
        ByteBuffer payload = ByteBuffer.wrap(new byte[] {1, 2, 3, 4}, 1, 2);
        note.wrap(out).items(0);
        note.title().marks(payload).rest(payload).finish();

        assertThat(hex(out)).isEqualTo("00" + "0000" + "0d000000" + "0e000000" + "0203" + "00" + "0203");
        assertThat(payload.position()).isEqualTo(1);
        assertThat(payload.limit()).isEqualTo(3);
    }

    static List<ByteBuffer> buffers() {
        return List.of(ByteBuffer.allocate(64), ByteBuffer.allocateDirect(64),
                ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN), ByteBuffer.allocate(80).position(9).slice());
    }

    @ParameterizedTest
    @MethodSource("buffers")
    void anyBufferGetsTheSameBytesBehindItsPosition(ByteBuffer buffer) {
        buffer.position(5);
        TreeWriter writer = new TreeWriter().wrap(buffer);
        TreeWriter second = writer.id(1).firstNull().second();
        second.id(2).leaf();

        assertThat(writer.finish()).isEqualTo(18);
        assertThat(hex(buffer)).isEqualTo("0000000000" + "01" + "00000000" + "09000000" + "02" + "0000000000000000");
    }

    private static String hex(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.position()];
        buffer.duplicate().flip().get(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
