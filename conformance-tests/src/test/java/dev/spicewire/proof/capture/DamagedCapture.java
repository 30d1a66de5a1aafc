// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/** A recorded session of which packets are lost, cut, or out of order, as captures of a busy machine are. */
final class DamagedCapture {

    private static final int FILE_HEADER = 24;
    private static final int RECORD_HEADER = 16;
    private static final int HEADERS_THAT_STAY = 66;
    private static final int SOURCE_PORT_AT = 34;

    private final byte[] header;
    private final List<byte[]> records = new ArrayList<>();

    private DamagedCapture(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        header = new byte[FILE_HEADER];
        bytes.get(header);
        while (bytes.hasRemaining()) {
            byte[] record = new byte[RECORD_HEADER + bytes.getInt(bytes.position() + 8)];
            bytes.get(record);
            records.add(record);
        }
    }

    /** {@return the whole of a little-endian pcap file, packed or not} */
    static DamagedCapture of(Path capture) throws IOException {
        byte[] file = Files.readAllBytes(capture);
        if (file[0] == 0x1f) {
            try (GZIPInputStream packed = new GZIPInputStream(Files.newInputStream(capture))) {
                file = packed.readAllBytes();
            }
        }
        return new DamagedCapture(file);
    }

    /** Loses packets. */
    void lose(Random random, double share) {
        records.removeIf(record -> random.nextDouble() < share);
    }

    /** Loses a packet. */
    void lose(int packet) {
        records.remove(packet);
    }

    /** Loses the packets that carry TCP's bytes of a kind. */
    void lose(Predicate<byte[]> payloads) {
        records.removeIf(record -> payloads.test(
                Arrays.copyOfRange(record, Math.min(record.length, RECORD_HEADER + HEADERS_THAT_STAY), record.length)));
    }

    /** Loses what one port sends. */
    void silence(int port) {
        records.removeIf(record -> ByteBuffer.wrap(record).getShort(RECORD_HEADER + SOURCE_PORT_AT) == port);
    }

    /** Loses what is sent to a port. */
    void deafen(int port) {
        records.removeIf(record -> ByteBuffer.wrap(record).getShort(RECORD_HEADER + SOURCE_PORT_AT + 2) == port);
    }

    /** Loses all packets in front of one. */
    void startLate(Random random) {
        records.subList(0, random.nextInt(records.size())).clear();
    }

    /** Cuts packets somewhere behind their headers. */
    void cut(Random random, double share) {
        for (int i = 0; i < records.size(); i++) {
            byte[] record = records.get(i);
            int most = record.length - RECORD_HEADER - HEADERS_THAT_STAY;
            if (most > 0 && random.nextDouble() < share) {
                int captured = HEADERS_THAT_STAY + random.nextInt(most);
                byte[] cut = Arrays.copyOf(record, RECORD_HEADER + captured);
                ByteBuffer.wrap(cut).order(ByteOrder.LITTLE_ENDIAN).putInt(8, captured);
                records.set(i, cut);
            }
        }
    }

    /** Lets packets overtake others by a few places. */
    void reorder(Random random, int most) {
        for (int i = 0; i < records.size(); i++) {
            int with = Math.min(records.size() - 1, i + random.nextInt(most + 1));
            records.add(with, records.remove(i));
        }
    }

    int packets() {
        return records.size();
    }

    Path in(Path directory) throws IOException {
        ByteBuffer file = ByteBuffer.allocate(FILE_HEADER + records.stream().mapToInt(record -> record.length).sum());
        file.put(header);
        records.forEach(file::put);
        return Files.write(directory.resolve("damaged.pcap"), file.array());
    }
}
