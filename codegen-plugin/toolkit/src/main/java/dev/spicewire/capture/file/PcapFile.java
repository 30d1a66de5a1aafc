// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A pcap file: a header of 24 bytes, then records of 16 bytes each (seconds, fraction, captured length, length on the
 * wire) with the packet behind them. Its magic tells byte order and unit of the fraction.
 */
final class PcapFile implements CaptureFile {

    static final int MICROSECONDS = 0xa1b2c3d4;
    static final int NANOSECONDS = 0xa1b23c4d;
    static final int MICROSECONDS_SWAPPED = 0xd4c3b2a1;
    static final int NANOSECONDS_SWAPPED = 0x4d3cb2a1;

    private static final long NANOSECONDS_PER_SECOND = 1_000_000_000;
    private static final int HEADER_BYTES = 24;
    private static final int RECORD_HEADER_BYTES = 16;

    private final FileBytes bytes;
    private final ByteOrder order;
    private final int linkType;
    private final int nanosecondsPerUnit;

    /** Made once: that of each packet would cost more than to read it. */
    private final FileBytes.What nextHeader = () -> "the header of packet " + (frame() + 1);

    private final FileBytes.What thisPacket = () -> "packet " + frame();
    private long frame;
    private long time;

    PcapFile(FileBytes bytes) throws IOException {
        this.bytes = bytes;
        boolean bigEndian = bytes.magic() == MICROSECONDS || bytes.magic() == NANOSECONDS;
        order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        boolean nanoseconds = bytes.magic() == NANOSECONDS || bytes.magic() == NANOSECONDS_SWAPPED;
        nanosecondsPerUnit = nanoseconds ? 1 : 1000;
        // The upper bits of the last word hold flags about the frame check sequence.
        linkType = bytes.read(HEADER_BYTES, 0, () -> "the file header").order(order).getInt(20) & 0xffff;
    }

    @Override
    public Optional<Packet> next() throws IOException {
        long start = bytes.offset();
        ByteBuffer header = bytes.readOrEnd(RECORD_HEADER_BYTES, start, nextHeader).order(order);
        if (!header.hasRemaining()) {
            return Optional.empty();
        }
        long captured = Integer.toUnsignedLong(header.getInt(8));
        long onWire = Integer.toUnsignedLong(header.getInt(12));
        if (captured > FileBytes.MAX_RECORD) {
            throw new CaptureFormatException(start, "packet " + (frame + 1) + " claims " + captured
                    + " captured bytes, at most " + FileBytes.MAX_RECORD + " are plausible");
        }
        time = Integer.toUnsignedLong(header.getInt(0)) * NANOSECONDS_PER_SECOND
                + Integer.toUnsignedLong(header.getInt(4)) * nanosecondsPerUnit;
        frame++;
        ByteBuffer packet = bytes.read((int) captured, start, thisPacket);
        return Optional.of(new Packet(frame, linkType, packet, onWire));
    }

    private long frame() {
        return frame;
    }

    @Override
    public OptionalLong time() {
        return OptionalLong.of(time);
    }

    @Override
    public long position() {
        return bytes.offset();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
