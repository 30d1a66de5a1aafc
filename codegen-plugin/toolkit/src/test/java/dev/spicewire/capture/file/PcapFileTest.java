// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.file;

import static dev.spicewire.capture.testing.Bytes.concat;
import static dev.spicewire.capture.testing.Bytes.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.capture.testing.Pcap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PcapFileTest {

    private static final int FILE_HEADER = 24;
    private static final int RECORD_HEADER = 16;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {
        "a1b2c3d4 0002 0004 00000000 00000000 00040000 00000071   00000000 00000000 00000002 00000009",
        "a1b23c4d 0002 0004 00000000 00000000 00040000 00000071   00000000 00000000 00000002 00000009",
        "d4c3b2a1 0200 0400 00000000 00000000 00000400 71000000   00000000 00000000 02000000 09000000",
        "4d3cb2a1 0200 0400 00000000 00000000 00000400 71000000   00000000 00000000 02000000 09000000"})
    void bothByteOrdersAndBothUnitsOfTimeAreRead(String headers) throws IOException {
        assertThat(packets(concat(hex(headers), hex("aabb")))).containsExactly("1 type 113 aabb of 9");
    }

    @Test
    void flagsBesideTheLinkTypeAreIgnored() throws IOException {
        assertThat(packets(new Pcap(0x50000001).packet(hex("aa")).toArray())).containsExactly("1 type 1 aa of 1");
    }

    @Test
    void aFileThatIsPackedWithGzipIsReadAsWhatIsInIt() throws IOException {
        byte[] packed = gzip(new Pcap(1).packet(hex("aa")).packet(hex("bbcc")).toArray());

        assertThat(packets(packed)).containsExactly("1 type 1 aa of 1", "2 type 1 bbcc of 2");
        assertThatDamaged(Arrays.copyOf(packed, packed.length - 9))
                .withMessageContaining("the file is damaged, gzip can't unpack it any further");
        assertThatDamaged(Arrays.copyOf(packed, 5))
                .withMessageContaining("the file is damaged, gzip can't unpack it any further");
        assertThatDamaged(gzip(hex("aa")))
                .withMessageContaining("no capture: the file has only 1 bytes");
    }

    private static byte[] gzip(byte... bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void packetsAreNumberedFromOne() throws IOException {
        assertThat(packets(new Pcap(1).packet(hex("aa")).packet().packet(hex("bbcc")).toArray()))
                .containsExactly("1 type 1 aa of 1", "2 type 1  of 0", "3 type 1 bbcc of 2");
    }

    @Test
    void aFileThatEndsInsideAPacketSaysWhere() {
        byte[] whole = new Pcap(1).packet(hex("aabb")).packet(hex("ccdd")).toArray();
        int second = FILE_HEADER + RECORD_HEADER + 2;

        assertThatDamaged(Arrays.copyOf(whole, whole.length - 1))
                .withMessage("byte 42: the file is truncated: packet 2 needs 2 bytes, 1 are left")
                .matches(e -> e.offset() == second);
        assertThatDamaged(Arrays.copyOf(whole, second + RECORD_HEADER))
                .withMessage("byte 42: the file is truncated: packet 2 needs 2 bytes, 0 are left");
        assertThatDamaged(Arrays.copyOf(whole, second + 1))
                .withMessage("byte 42: the file is truncated: the header of packet 2 needs 16 bytes, 1 are left");
        assertThatDamaged(Arrays.copyOf(whole, FILE_HEADER - 1))
                .withMessage("byte 0: the file is truncated: the file header needs 24 bytes, 23 are left");
    }

    @Test
    void aDamagedLengthIsNotAllocated() {
        assertThatDamaged(concat(new Pcap(1).toArray(), hex("00000000 00000000 ffffffff ffffffff")))
                .withMessage("byte 24: packet 1 claims 4294967295 captured bytes, at most 67108864 are plausible");
    }

    @Test
    void anotherFileIsNoCapture() {
        assertThatDamaged(hex("7f454c46 00")).withMessage(
                "byte 0: no capture: starts with 7f454c46, pcap and pcapng start otherwise");
        assertThatDamaged(hex("28b52ffd 00")).withMessage("byte 0: no capture: packed with zstd, of packed files only "
                + "those of gzip are read: zstd -dc FILE | spicewire decode -");
        assertThatDamaged(hex("425a6839 31")).withMessageContaining("packed with bzip2");
        assertThatDamaged(hex("d4c3b2")).withMessage("byte 0: no capture: the file has only 3 bytes");
    }

    private ThrowableAssertAlternative<CaptureFormatException> assertThatDamaged(byte... content) {
        return assertThatExceptionOfType(CaptureFormatException.class).isThrownBy(() -> packets(content));
    }

    private List<String> packets(byte... content) throws IOException {
        return PacketTexts.of(Pcap.file(directory, content));
    }
}
