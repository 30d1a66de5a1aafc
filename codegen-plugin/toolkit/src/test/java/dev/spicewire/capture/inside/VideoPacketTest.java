// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Begins of frames, put together from the descriptions of the codecs. */
class VideoPacketTest {

    @ParameterizedTest
    @CsvSource({
        "MJPEG, ffd8 ffe0 0004 0000 ffc0 0011 08 00f0 0140 03, key frame, '{width=320, height=240}'",
        "MJPEG, ffd8 ffe0 ffff, does not begin as a frame of this codec does, {}",
        "MJPEG, ffd9, does not begin as a frame of this codec does, {}",
        "VP8, 10 02 00 9d 01 2a 40 41 f0 00, key frame, '{width=320, height=240}'",
        "VP8, 11 02 00, builds on frames before, {}",
        "VP8, 10 02, does not begin as a frame of this codec does, {}",
        "VP9, 82 49 83 42 20 13 f0 0e f0, key frame, '{width=320, height=240}'",
        "VP9, 86 00, builds on frames before, {}",
        "VP9, 88, shows a frame that is there, {}",
        "VP9, a3 49 83 42 20 00 fe 00 be, key frame, '{width=128, height=96}'",
        "VP9, 92 49 83 42 10 09 f8 07 78, key frame, '{width=320, height=240}'",
        "VP9, 82 49 83 42 20 13 f0 0e, does not begin as a frame of this codec does, {}",
        "VP9, b8 00, does not begin as a frame of this codec does, {}",
        "VP9, 00, does not begin as a frame of this codec does, {}",
        "H264, 00000001 67 00 000001 68 00 000001 65 00, 'key frame: SPS, PPS, IDR slice', {}",
        "H264, 000001 41 9a, builds on frames before: slice, {}",
        "H264, 0102030405, does not begin as a frame of this codec does, {}",
        "H265, 00000001 40 01 00000001 26 01, 'key frame: VPS, IDR_W_RADL', {}",
        "H265, 000001 02 01, builds on frames before: TRAIL_R, {}",
        "AV9, 00, '', {}"})
    void aFrameSaysWhatItIs(String codec, String bytes, String note, String fields) {
        Part part = VideoPacket.of(codec, ByteBuffer.wrap(HexFormat.of().parseHex(bytes.replace(" ", ""))));

        assertThat(part.protocol()).isEqualTo("video");
        assertThat(part.name()).isEqualTo(codec);
        assertThat(part.note()).isEqualTo(note);
        assertThat(part.fields()).hasToString(fields);
    }

    @ParameterizedTest
    @CsvSource({"MJPEG", "VP8", "VP9", "H264", "H265"})
    void fewBytesOfAnyKindAreNoFault(String codec) {
        for (int first = 0; first < 256; first++) {
            for (int length = 0; length < 12; length++) {
                byte[] bytes = new byte[length];
                Arrays.fill(bytes, (byte) first);

                assertThat(VideoPacket.of(codec, ByteBuffer.wrap(bytes)).name()).isEqualTo(codec);
            }
        }
    }
}
