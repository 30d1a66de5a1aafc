// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Arrays in place and behind pointers: whose turn it is, what fits, and what null stands for. */
class ArrayWritingTest {

    private final byte[] bytes = new byte[64];
    private final ByteBuffer out = ByteBuffer.wrap(bytes);
    private final CountsWriter counts = new CountsWriter().wrap(out);

    ArrayWritingTest() {
        Arrays.fill(bytes, (byte) 0xaa);
    }

    @Test
    void elementsShareTheWriterOfWhatTheirPointersLeadTo() {
        ShelfWriter shelf = new ShelfWriter().wrap(out);
        ShelfWriter.BoxWriter boxes = shelf.boxes(2);
        ShelfWriter.ToyWriter toys = boxes.id(1).toy();
        boxes.id(2).toy();
        toys.place().x(0x11).height().y(0x12);
        toys.place().x(0x21);
        toys.place().height().y(0x22);

        assertThat(shelf.finish()).isEqualTo(22);
        assertThat(written()).isEqualTo("01" + "0c000000" + "00" + "02" + "11000000" + "00"
                + "1112000000" + "2122000000");
        assertThat(bytes[22]).as("the byte behind the message").isEqualTo((byte) 0xaa);
    }

    @Test
    void aMissingPartOfAnElementIsNamed() {
        ShelfWriter shelf = new ShelfWriter().wrap(out);
        ShelfWriter.BoxWriter boxes = shelf.boxes(2);
        ShelfWriter.ToyWriter toys = boxes.id(1).toy();
        boxes.id(2).toy();
        toys.place().x(0x11).height().y(0x12);

        assertThatIllegalStateException().isThrownBy(shelf::finish)
                .withMessage("Shelf.boxes[1].toy: 'place' is missing");
    }

    @Test
    void elementsThatArePaddingOnlyNeedNoCall() {
        PadsWriter pads = new PadsWriter();
        pads.wrap(out);

        assertThat(pads.finish()).isEqualTo(6);
        assertThat(written()).isEqualTo("000000000000");
    }

    @Test
    void aPointedToArrayFillsTheBufferToItsLastByte() {
        counts.wrap(out.limit(12)).few(1, 2).moreNull(0);

        assertThat(counts.finish()).isEqualTo(12);
        assertThat(written()).isEqualTo("08000000" + "00000000" + "0100" + "0200");
    }

    @Test
    void aPointedToArrayNeedsAllOfItsBytes() {
        counts.wrap(out.limit(11)).few(1, 2).moreNull(0);

        assertThatThrownBy(counts::finish).isInstanceOf(BufferOverflowException.class)
                .hasMessage("Counts: 'few' needs 4 bytes, the buffer has room for 3");
        assertThat(out.position()).isZero();
    }

    @Test
    void readersCompareTheCountOfANullArrayWithTheWholeMessage() {
        assertThat(counts.fewNull(4).moreNull(0).finish()).as("8 bytes of 8").isEqualTo(8);

        counts.wrap(out.position(20)).fewNull(5).moreNull(0);
        assertThatIllegalStateException().isThrownBy(counts::finish).withMessage("Counts: 'few' is null, but its count"
                + " asks for 10 bytes; readers refuse that in a message of 8");
    }

    @Test
    void theFirstOfTheLargestCountsIsToBlame() {
        counts.fewNull(5).moreNull(5);
        assertThatIllegalStateException().isThrownBy(counts::finish).withMessageContaining("'few' is null");

        counts.wrap(out).fewNull(5).moreNull(6);
        assertThatIllegalStateException().isThrownBy(counts::finish).withMessageContaining("'more' is null");
    }

    @Test
    void numbersOfAnArrayAreWithinTheLimitsOfItsElements() {
        counts.few(0, 65535).moreNull(0).finish();
        assertThat(written()).endsWith("0000" + "ffff");

        counts.wrap(out);
        assertThatIllegalArgumentException().isThrownBy(() -> counts.few(1, -1))
                .withMessage("Counts: 'few[1]' is -1, allowed are 0 to 65535");
        counts.wrap(out);
        assertThatIllegalArgumentException().isThrownBy(() -> counts.few(65536))
                .withMessage("Counts: 'few[0]' is 65536, allowed are 0 to 65535");
    }

    private String written() {
        return HexFormat.of().formatHex(bytes, 0, out.position());
    }

    /** What the generator would make of {@code Pad pads[3]}, of which each is a {@code uint16 @zero}. */
    private static final class PadsWriter extends RootWriter {

        private final PadWriter padsWriter = new PadWriter(this);

        private PadsWriter() {
            super("Pads", new String[] {"pads"}, 0);
        }

        @Override
        public PadsWriter wrap(ByteBuffer buffer) {
            begin(buffer);
            if (!tryEnter(0)) {
                enter(0);
            }
            beginElements(padsWriter, 3);
            return this;
        }
    }

    /** Writes padding. */
    private static final class PadWriter extends StructWriter {

        private PadWriter(StructWriter parent) {
            super(parent, "pads", new String[] {"pad"}, 2);
        }

        @Override
        protected boolean writeImplied(int step) {
            return step == 0 && zeros(start(), 2);
        }
    }
}
