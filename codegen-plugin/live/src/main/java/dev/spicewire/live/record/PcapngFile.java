// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A capture of IP packets that is being written; whole at any time, whenever its process may end. */
final class PcapngFile implements Closeable {

    private static final int SECTION = 0x0a0d_0d0a;
    private static final int INTERFACE = 1;
    private static final int PACKET = 6;
    private static final int BYTE_ORDER = 0x1a2b_3c4d;
    private static final int RAW_IP = 101;
    /** Type and two times the length. */
    private static final int FRAME_BYTES = 12;
    private static final int PACKET_HEAD_BYTES = 20;

    private final FileChannel file;
    private final Clock clock;

    PcapngFile(Path path, Clock clock) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        this.clock = clock;
        // Version 1.0, a section of unknown length.
        write(SECTION, buffer(16).putInt(BYTE_ORDER).putShort((short) 1).putShort((short) 0).putLong(-1).flip());
        write(INTERFACE, buffer(8).putShort((short) RAW_IP).putShort((short) 0).putInt(0).flip());
    }

    /** Appends a packet, with the time of now in microseconds. */
    void packet(ByteBuffer bytes) throws IOException {
        Instant now = clock.instant();
        long time = TimeUnit.SECONDS.toMicros(now.getEpochSecond())
                + TimeUnit.NANOSECONDS.toMicros(now.getNano());
        int size = bytes.remaining();
        ByteBuffer block = buffer(PACKET_HEAD_BYTES + size).putInt(0).putInt((int) (time >>> Integer.SIZE))
                .putInt((int) time).putInt(size).putInt(size).put(bytes.duplicate());
        write(PACKET, block.flip());
    }

    private void write(int type, ByteBuffer body) throws IOException {
        int padding = -body.remaining() & 3;
        int size = FRAME_BYTES + body.remaining() + padding;
        ByteBuffer block = buffer(size).putInt(type).putInt(size).put(body);
        block.position(block.position() + padding);
        block.putInt(size).flip();
        while (block.hasRemaining()) {
            file.write(block);
        }
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
