// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A recorded session again and again, each time between other addresses of the loopback network: a capture of any size
 * with as many connections as that takes, none of which contradicts another.
 */
final class RepeatedCapture {

    private static final int FILE_HEADER = 24;
    private static final int IP_HEADER = 14;
    private static final int SOURCE = IP_HEADER + 12;
    private static final int DESTINATION = IP_HEADER + 16;
    private static final int MOST_REPEATS = 0x10000;

    private final byte[] fileHeader;
    private final ByteBuffer records;
    private final int[] packets;

    private RepeatedCapture(byte[] fileHeader, ByteBuffer records, int[] packets) {
        this.fileHeader = fileHeader;
        this.records = records;
        this.packets = packets;
    }

    /** Reads the session: a pcap file of IPv4 over Ethernet. */
    static RepeatedCapture of(Path pcap) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(pcap));
        byte[] header = new byte[FILE_HEADER];
        file.get(header);
        return new RepeatedCapture(header, file.slice(), PcapRecords.read(pcap).offsets());
    }

    /** {@return how many bytes a number of repeats take} */
    long size(int times) {
        return FILE_HEADER + (long) times * records.capacity();
    }

    /** Writes a capture of that many sessions. */
    void writeTo(OutputStream out, int times) throws IOException {
        if (times > MOST_REPEATS) {
            throw new IllegalArgumentException("at most " + MOST_REPEATS + " repeats have addresses of their own");
        }
        out.write(fileHeader);
        for (int i = 0; i < times; i++) {
            for (int packet : packets) {
                records.putShort(packet + SOURCE + 1, (short) i);
                records.putShort(packet + DESTINATION + 1, (short) i);
            }
            out.write(records.array(), records.arrayOffset(), records.capacity());
        }
    }
}
