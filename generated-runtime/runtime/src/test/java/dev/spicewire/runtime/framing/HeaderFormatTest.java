// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HeaderFormatTest {

    private static final String FULL = "0102030405060708" + "3001" + "04030201" + "ff000000";
    private static final DataHeader FULL_HEADER = new DataHeader(0x0807060504030201L, 304, 0x01020304, 255);

    @Test
    void aFullHeaderIsSerialTypeSizeAndSubList() {
        assertThat(HeaderFormat.FULL.read(bytes("aa" + FULL), 1, 99)).isEqualTo(FULL_HEADER);
        assertThat(written(HeaderFormat.FULL, FULL_HEADER)).isEqualTo(FULL);
    }

    @Test
    void aMiniHeaderIsTypeAndSizeAndItsSerialIsCounted() {
        DataHeader header = new DataHeader(7, 304, 0xffff_ffffL, 0);

        assertThat(HeaderFormat.MINI.read(bytes("3001ffffffff"), 0, 7)).isEqualTo(header);
        assertThat(written(HeaderFormat.MINI, header)).isEqualTo("3001ffffffff");
    }

    @Test
    void eachMemberOfAHeaderCanBeReadAlone() {
        ByteBuffer full = bytes("aa" + FULL);
        ByteBuffer mini = bytes("aaaa" + "3001ffffffff");

        assertThat(HeaderFormat.FULL.serial(full, 1)).isEqualTo(FULL_HEADER.serial());
        assertThat(HeaderFormat.FULL.type(full, 1)).isEqualTo(304);
        assertThat(HeaderFormat.FULL.size(full, 1)).isEqualTo(0x01020304);
        assertThat(HeaderFormat.FULL.subList(full, 1)).isEqualTo(255);
        assertThat(HeaderFormat.MINI.type(mini, 2)).isEqualTo(304);
        assertThat(HeaderFormat.MINI.size(mini, 2)).isEqualTo(0xffff_ffffL);
        assertThat(HeaderFormat.MINI.subList(mini, 2)).isZero();
        assertThatIllegalStateException().isThrownBy(() -> HeaderFormat.MINI.serial(mini, 2))
                .withMessage("a mini header has no serial");
    }

    @Test
    void theByteOrderOfTheBufferPlaysNoPart() {
        ByteBuffer little = bytes(FULL).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(HeaderFormat.FULL.read(little, 0, 1)).isEqualTo(FULL_HEADER);
    }

    @Test
    void aMiniHeaderHasNoPlaceForASubMessageList() {
        assertThatIllegalArgumentException().isThrownBy(() -> written(HeaderFormat.MINI, FULL_HEADER))
                .withMessage("a mini header can't announce a sub-message list");
    }

    @Test
    void valuesThatDoNotFitTheirMemberAreRefusedByName() {
        assertThatThrownBy(() -> new DataHeader(1, 0x10000, 0, 0)).hasMessageContaining("type");
        assertThatThrownBy(() -> new DataHeader(1, 0, 1L << 32, 0)).hasMessageContaining("size");
        assertThatThrownBy(() -> new DataHeader(1, 0, 0, -1)).hasMessageContaining("sub_list");
    }

    @Test
    void aHeaderThatDoesNotFitIsNotWrittenInPart() {
        ByteBuffer tooSmall = ByteBuffer.allocate(17);

        assertThatThrownBy(() -> HeaderFormat.FULL.write(FULL_HEADER, tooSmall, 0))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(tooSmall).isEqualTo(ByteBuffer.allocate(17));
    }

    private static String written(HeaderFormat format, DataHeader header) {
        byte[] out = new byte[format.bytes()];
        format.write(header, ByteBuffer.wrap(out), 0);
        return HexFormat.of().formatHex(out);
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }
}
