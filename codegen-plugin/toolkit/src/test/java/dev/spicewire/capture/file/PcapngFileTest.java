// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.file;

import static dev.spicewire.capture.testing.Bytes.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.capture.testing.Pcap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PcapngFileTest {

    private static final String SECTION = "0a0d0d0a 0000001c 1a2b3c4d 0001 0000 ffffffffffffffff 0000001c ";
    private static final String LITTLE_SECTION = "0a0d0d0a 1c000000 4d3c2b1a 0100 0000 ffffffffffffffff 1c000000 ";
    private static final String ETHERNET = "00000001 00000014 0001 0000 00040000 00000014 ";
    private static final String COOKED = "00000001 00000014 0071 0000 00040000 00000014 ";
    private static final String NO_TIME = "00000000 00000000 ";

    @TempDir
    private Path directory;

    @Test
    void enhancedPacketsNameTheirInterface() throws IOException {
        assertThat(packets(SECTION + ETHERNET + COOKED
                + "00000006 00000024 00000001 " + NO_TIME + "00000003 00000009 aabbcc 00 00000024"
                + "00000006 00000024 00000000 " + NO_TIME + "00000004 00000004 01020304 00000024"))
                .containsExactly("1 type 113 aabbcc of 9", "2 type 1 01020304 of 4");
    }

    @Test
    void littleEndianSectionsAreRead() throws IOException {
        assertThat(packets(LITTLE_SECTION + "01000000 14000000 1401 0000 00000000 14000000"
                + "06000000 24000000 00000000 " + NO_TIME + "02000000 02000000 aabb 0000 24000000"))
                .containsExactly("1 type 276 aabb of 2");
    }

    @Test
    void everySectionHasItsOwnByteOrderAndInterfaces() throws IOException {
        assertThat(packets(SECTION + ETHERNET + "00000003 00000014 00000002 aabb 0000 00000014"
                + LITTLE_SECTION + "01000000 14000000 6500 0000 00000000 14000000"
                + "03000000 14000000 02000000 ccdd 0000 14000000"))
                .containsExactly("1 type 1 aabb of 2", "2 type 101 ccdd of 2");
    }

    @Test
    void packetsOfAnInterfaceThatIsNotDescribedHaveNoLinkTypeAndNoTime() throws IOException {
        String ofFirst = "00000006 00000024 00000000 " + NO_TIME + "00000004 00000004 01020304 00000024";
        String ofSecond = "00000006 00000024 00000001 " + NO_TIME + "00000003 00000009 aabbcc 00 00000024";
        String simple = "00000003 00000014 00000002 aabb 0000 00000014";
        byte[] blocks = hex(SECTION + simple + ETHERNET + ofSecond + ofFirst + COOKED + ofSecond);
        assertThat(packets(blocks)).containsExactly("1 type -1 aabb of 2", "2 type -1 aabbcc of 9",
                "3 type 1 01020304 of 4", "4 type 113 aabbcc of 9");

        try (CaptureFile file = CaptureFile.open(Pcap.file(directory, blocks))) {
            file.next();
            file.next();
            assertThat(file.time()).isEmpty();
            file.next();
            assertThat(file.time()).hasValue(0);
        }
    }

    @Test
    void aSimplePacketIsCutAtTheSnapLengthOfTheFirstInterface() throws IOException {
        assertThat(packets(SECTION + "00000001 00000014 0001 0000 00000003 00000014"
                + "00000003 00000014 00000020 aabbcc 00 00000014"))
                .containsExactly("1 type 1 aabbcc of 32");
    }

    @Test
    void theObsoletePacketBlockHasANarrowerInterfaceNumber() throws IOException {
        assertThat(packets(SECTION + ETHERNET + COOKED
                + "00000002 00000024 0001 ffff " + NO_TIME + "00000001 00000001 aa 000000 00000024"))
                .containsExactly("1 type 113 aa of 1");
    }

    @Test
    void optionsAndOtherBlocksAreSkippedAndNotCounted() throws IOException {
        String nameResolution = "00000004 00000010 00000000 00000010 ";
        assertThat(packets(SECTION + nameResolution + "00000001 0000001c 0001 0000 00040000 0009 0001 09000000 0000001c"
                + nameResolution + "00000003 00000014 00000001 aa000000 00000014"))
                .containsExactly("1 type 1 aa of 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "00000006 00000014 00000000 | byte 28: the file is truncated: a block needs 12 bytes, 4 are left",
        "00000006 0000 | byte 28: the file is truncated: a block length needs 4 bytes, 2 are left",
        "00000006 00000013 | byte 28: a block of 19 bytes: multiples of 4 from 12 to 67108864",
        "00000006 00000008 | byte 28: a block of 8 bytes: multiples of 4 from 12 to 67108864",
        "00000006 fffffffc | byte 28: a block of 4294967292 bytes: multiples of 4 from 12 to 67108864",
        "00000009 00000010 00000000 00000014 | byte 28: a block has length 16 in front and 20 behind",
        "00000001 0000000c 0000000c | byte 28: an interface description needs 8 bytes, its block has 0",
        "00000006 00000010 00000000 00000010 | byte 28: an enhanced packet needs 20 bytes, its block has 4",
        ETHERNET + "00000006 00000020 00000000 " + NO_TIME + "00000001 00000001 00000020"
                + "| byte 48: packet 1 claims 1 captured bytes, its block has 0",
        "0a0d0d0a 0000001c 11223344 | byte 28: a section header has byte order magic 11223344",
        "0a0d0d0a 0000000c 1a2b3c4d | byte 28: a block of 12 bytes: multiples of 4 from 16 to 67108864"})
    void aDamagedBlockSaysWhere(String blocks, String message) {
        assertThatExceptionOfType(CaptureFormatException.class).isThrownBy(() -> packets(SECTION + blocks))
                .withMessageStartingWith(message);
    }

    @Test
    void aFileWithoutPacketsIsEmpty() throws IOException {
        assertThat(packets(SECTION)).isEmpty();
    }

    private List<String> packets(String blocks) throws IOException {
        return packets(hex(blocks));
    }

    private List<String> packets(byte... blocks) throws IOException {
        return PacketTexts.of(Pcap.file(directory, blocks));
    }
}
