// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tcp;

import static dev.spicewire.capture.testing.Bytes.hex;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.net.Endpoint;
import dev.spicewire.capture.net.TcpSegment;
import dev.spicewire.capture.testing.Bytes;
import dev.spicewire.capture.testing.Packets;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpStreamTest {

    private static final Endpoint ANY = new Endpoint(ByteBuffer.allocate(4), 1);

    private final TcpStream stream = new TcpStream();
    private final Recorder recorder = new Recorder();
    private long frame;

    @BeforeEach
    void theStreamStartsWithSequenceNumber1000() {
        segment(999, Packets.SYN, "");
    }

    @Test
    void segmentsInOrderAreHandedOnAsTheyCome() {
        data(1000, "aabb");
        data(1002, "cc");

        assertThat(recorder.seen).containsExactly("aabb in 2", "cc in 3");
    }

    @Test
    void segmentsOutOfOrderWaitForTheOnesBefore() {
        data(1004, "ee");
        data(1002, "ccdd");
        data(1000, "aabb");

        assertThat(recorder.seen).containsExactly("aabb in 4", "ccdd in 4", "ee in 4");
    }

    @Test
    void retransmissionsAreDropped() {
        data(1000, "aabb");
        data(1000, "aabb");
        data(999, "00");
        data(1002, "cc");

        assertThat(recorder.seen).containsExactly("aabb in 2", "cc in 5");
    }

    @Test
    void ofOverlappingSegmentsTheFirstBytesWin() {
        data(1002, "c2c3");
        data(1005, "c5");
        data(1001, "d1d2d3d4d5d6");
        data(1000, "e0e1e2e3e4e5e6e7");

        assertThat(String.join("", recorder.bytes())).isEqualTo("e0" + "d1" + "c2c3" + "d4" + "c5" + "d6" + "e7");
    }

    @Test
    void aSegmentThatRepeatsTheEndBringsOnlyItsNewBytes() {
        data(1000, "aabb");
        data(1001, "11cc");

        assertThat(recorder.seen).containsExactly("aabb in 2", "cc in 3");
    }

    @Test
    void sequenceNumbersWrap() {
        TcpStream wrapping = new TcpStream();
        wrapping.accept(segmentOf(0xffff_fffdL, Packets.SYN, ""), recorder);
        wrapping.accept(segmentOf(1, 0, "dd"), recorder);
        wrapping.accept(segmentOf(0xffff_fffeL, 0, "aabbcc"), recorder);
        wrapping.accept(segmentOf(2, 0, "ee"), recorder);

        assertThat(String.join("", recorder.bytes())).isEqualTo("aabbccddee");
    }

    @Test
    void dataOnASynStandsBehindIt() {
        TcpStream fastOpen = new TcpStream();
        fastOpen.accept(segmentOf(7, Packets.SYN, "aa"), recorder);
        fastOpen.accept(segmentOf(9, 0, "bb"), recorder);

        assertThat(String.join("", recorder.bytes())).isEqualTo("aabb");
    }

    @Test
    void aHoleIsAGapWhenTheConnectionEnds() {
        data(1000, "aa");
        data(1003, "dd");
        data(1006, "ff");
        assertThat(recorder.seen).containsExactly("aa in 2");

        stream.finish(recorder);

        assertThat(recorder.seen).containsExactly("aa in 2", "gap 2", "dd in 3", "gap 2", "ff in 4");
    }

    @Test
    void aHoleBeforeTheEndIsAGap() {
        data(1000, "aa");
        segment(1005, Packets.FIN, "");
        stream.finish(recorder);

        assertThat(recorder.seen).containsExactly("aa in 2", "gap 4");
        assertThat(stream.finished()).isTrue();
    }

    @Test
    void theStreamIsFinishedWhenAllBytesBeforeTheFinAreThere() {
        segment(1001, Packets.FIN, "bb");
        assertThat(stream.finished()).isFalse();
        data(1000, "aa");
        assertThat(stream.finished()).isTrue();
    }

    @Test
    void aHoleIsAGapWhenTooMuchWaitsBehindIt() {
        int segments = 256;
        byte[] payload = new byte[TcpStream.MAX_WAITING / segments];
        for (int i = 0; i < segments; i++) {
            stream.accept(segmentOf(1010 + (long) i * payload.length, 0, payload), recorder);
        }
        assertThat(recorder.seen).isEmpty();

        data(1010 + TcpStream.MAX_WAITING, "aa");

        assertThat(recorder.seen.get(0)).isEqualTo("gap 10");
        assertThat(recorder.seen).hasSize(1 + segments + 1);
    }

    private void data(long sequence, String payload) {
        segment(sequence, 0, payload);
    }

    private void segment(long sequence, int flags, String payload) {
        stream.accept(segmentOf(sequence, flags, payload), recorder);
    }

    private TcpSegment segmentOf(long sequence, int flags, String payload) {
        return segmentOf(sequence, flags, hex(payload));
    }

    private TcpSegment segmentOf(long sequence, int flags, byte... payload) {
        frame++;
        return new TcpSegment(frame, ANY, ANY, sequence, 0, flags, ByteBuffer.wrap(payload), 0);
    }

    private static final class Recorder implements TcpStream.Sink {

        private final List<String> seen = new ArrayList<>();

        @Override
        public void bytes(ByteBuffer bytes, long frame) {
            seen.add(HexFormat.of().formatHex(Bytes.of(bytes)) + " in " + frame);
        }

        @Override
        public void gap(long length, Missing why) {
            seen.add("gap " + length);
        }

        List<String> bytes() {
            return seen.stream().map(line -> line.substring(0, line.indexOf(' '))).toList();
        }
    }
}
