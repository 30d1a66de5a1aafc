// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packets of one of the recorded pcap files, to be put together again in other ways. They are little endian. */
record PcapRecords(List<byte[]> packets) {

    private static final int FILE_HEADER = 24;
    private static final int RECORD_HEADER = 16;

    static PcapRecords read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        List<byte[]> packets = new ArrayList<>();
        for (int at = FILE_HEADER; at < bytes.limit();) {
            byte[] packet = new byte[bytes.getInt(at + 8)];
            bytes.get(at + RECORD_HEADER, packet);
            packets.add(packet);
            at += RECORD_HEADER + packet.length;
        }
        return new PcapRecords(packets);
    }

    /** {@return where the packets are behind the file's header} */
    int[] offsets() {
        int[] offsets = new int[packets.size()];
        int at = RECORD_HEADER;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = at;
            at += packets.get(i).length + RECORD_HEADER;
        }
        return offsets;
    }

    /** {@return how many packets lie wholly in the first bytes of the file} */
    int wholeIn(int fileBytes) {
        int end = FILE_HEADER;
        int whole = 0;
        for (byte[] packet : packets) {
            end += RECORD_HEADER + packet.length;
            if (end > fileBytes) {
                return whole;
            }
            whole++;
        }
        return whole;
    }

    /** Writes packets as a pcap file of Ethernet, big endian, nanoseconds. */
    static Path write(List<byte[]> packets, Path file) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(
                FILE_HEADER + packets.stream().mapToInt(packet -> RECORD_HEADER + packet.length).sum());
        out.putInt(0xa1b23c4d).putShort((short) 2).putShort((short) 4).putLong(0).putInt(262144).putInt(1);
        for (byte[] packet : packets) {
            out.putLong(0).putInt(packet.length).putInt(packet.length).put(packet);
        }
        return Files.write(file, out.array());
    }
}
