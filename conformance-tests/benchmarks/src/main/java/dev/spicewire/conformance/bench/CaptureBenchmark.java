// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.WireMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Decoding a whole recorded session, packets to values; throughput counts messages and bytes of bodies. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CaptureBenchmark {

    private static final String RESOURCE = "/captures/qxl-alldraws-compressions.pcap";

    private Path capture;
    private Decoded expected;

    /** How much was decoded, by second. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Volume {

        /** Number of messages. */
        public long messages;

        /** Bytes of their bodies. */
        public long bytes;
    }

    /** Counts messages; none of the recorded ones is malformed. */
    private static final class Decoded implements CaptureListener {

        private final boolean values;
        private long messages;
        private long bytes;
        private long ids;

        Decoded(boolean values) {
            this.values = values;
        }

        @Override
        public void message(CapturedMessage message) {
            ByteBuffer body = message.body();
            messages++;
            bytes += body.remaining();
            ids += values ? value(message, body).messageId() : message.header().type();
        }

        private static WireMessage value(CapturedMessage message, ByteBuffer body) {
            return SpiceChannels.read(message.connection().channelType(),
                    message.from() == Direction.SERVER ? Sender.SERVER : Sender.CLIENT, message.header().type(), body);
        }

        @Override
        public void notice(Notice notice) {
            throw new IllegalStateException(notice.text());
        }
    }

    /** Puts the capture into a file, and checks that values have the numbers of the headers. */
    @Setup
    public void load() throws IOException {
        capture = Files.createTempFile("bench", ".pcap");
        try (InputStream in = CaptureBenchmark.class.getResourceAsStream(RESOURCE)) {
            Files.copy(in, capture, StandardCopyOption.REPLACE_EXISTING);
        }
        expected = decode(false);
        Check.same("ids", expected.ids, decode(true).ids);
    }

    /** Removes the file. */
    @TearDown
    public void clean() throws IOException {
        Files.deleteIfExists(capture);
    }

    private Decoded decode(boolean values) throws IOException {
        Decoded decoded = new Decoded(values);
        CaptureDecoder.decode(capture, decoded);
        return decoded;
    }

    /** {@return a sum over all messages, each cut out of the packets but not looked into} */
    @Benchmark
    public long cut(Volume volume) throws IOException {
        return count(volume, decode(false));
    }

    /** {@return a sum over all messages, each read into a value} */
    @Benchmark
    public long values(Volume volume) throws IOException {
        return count(volume, decode(true));
    }

    private static long count(Volume volume, Decoded decoded) {
        volume.messages += decoded.messages;
        volume.bytes += decoded.bytes;
        return decoded.ids;
    }
}
