// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A pcapng file: blocks, each with its type and its length in front and its length again behind. Sections have their
 * own byte order and their own interfaces; interfaces have their own link type. Blocks that hold no packet are skipped.
 */
final class PcapngFile implements CaptureFile {

    static final int SECTION_HEADER = 0x0a0d0d0a;

    private static final int INTERFACE_DESCRIPTION = 1;
    private static final int OBSOLETE_PACKET = 2;
    private static final int SIMPLE_PACKET = 3;
    private static final int ENHANCED_PACKET = 6;
    private static final int DECRYPTION_SECRETS = 10;
    private static final int TLS_KEY_LOG = 0x544c534b;
    private static final int BYTE_ORDER_MAGIC = 0x1a2b3c4d;

    private final FileBytes bytes;
    private final List<Interface> interfaces = new ArrayList<>();
    private final List<byte[]> secrets = new ArrayList<>();
    private ByteOrder order = ByteOrder.BIG_ENDIAN;
    private long frame;
    private OptionalLong time = OptionalLong.empty();

    PcapngFile(FileBytes bytes) {
        this.bytes = bytes;
    }

    @Override
    public Optional<Packet> next() throws IOException {
        while (true) {
            long start = bytes.offset();
            ByteBuffer type = bytes.readOrEnd(4, start, () -> "a block type").order(order);
            if (!type.hasRemaining()) {
                return Optional.empty();
            }
            Optional<Packet> packet = block(type.getInt(0), start);
            if (packet.isPresent()) {
                return packet;
            }
        }
    }

    @Override
    public List<byte[]> secrets() {
        List<byte[]> read = List.copyOf(secrets);
        secrets.clear();
        return read;
    }

    @Override
    public OptionalLong time() {
        return time;
    }

    @Override
    public long position() {
        return bytes.offset();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private Optional<Packet> block(int type, long start) throws IOException {
        int read = 8;
        ByteBuffer head;
        if (type == SECTION_HEADER) {
            head = bytes.read(8, start, () -> "a section header");
            read = 12;
            order = byteOrder(head.getInt(4), start);
            interfaces.clear();
        } else {
            head = bytes.read(4, start, () -> "a block length");
        }
        int length = head.order(order).getInt(0);
        checkLength(length, read, start);
        ByteBuffer rest = bytes.read(length - read, start, () -> "a block").order(order);
        int repeated = rest.getInt(rest.limit() - 4);
        if (repeated != length) {
            throw new CaptureFormatException(start, "a block has length " + Integer.toUnsignedString(length)
                    + " in front and " + Integer.toUnsignedString(repeated) + " behind");
        }
        return body(type, rest.limit(rest.limit() - 4).slice().order(order), start);
    }

    private Optional<Packet> body(int type, ByteBuffer body, long start) throws CaptureFormatException {
        switch (type) {
            case INTERFACE_DESCRIPTION -> {
                require(body, 8, start, "an interface description");
                long snapLength = Integer.toUnsignedLong(body.getInt(4));
                interfaces.add(new Interface(body.getShort(0) & 0xffff, snapLength == 0 ? Long.MAX_VALUE : snapLength,
                        Optional.of(InterfaceClock.of(body.duplicate().order(order).position(8)))));
            }
            case ENHANCED_PACKET -> {
                require(body, 20, start, "an enhanced packet");
                return packet(interfaceOf(Integer.toUnsignedLong(body.getInt(0))), body, 20, start);
            }
            case OBSOLETE_PACKET -> {
                require(body, 20, start, "a packet block");
                return packet(interfaceOf(body.getShort(0) & 0xffff), body, 20, start);
            }
            case SIMPLE_PACKET -> {
                require(body, 4, start, "a simple packet");
                long onWire = Integer.toUnsignedLong(body.getInt(0));
                Interface first = interfaceOf(0);
                long captured = Math.min(onWire, Math.min(first.snapLength(), body.limit() - 4L));
                time = OptionalLong.empty();
                return packet(first, body.slice(4, (int) captured), onWire);
            }
            case DECRYPTION_SECRETS -> {
                require(body, 8, start, "a block of secrets");
                secrets(body, start);
            }
            default -> {
                // Name resolutions, statistics, custom blocks: nothing to decode.
            }
        }
        return Optional.empty();
    }

    private void secrets(ByteBuffer body, long start) throws CaptureFormatException {
        long length = Integer.toUnsignedLong(body.getInt(4));
        if (length > body.limit() - 8) {
            throw new CaptureFormatException(start, "a block of secrets claims " + length + " bytes, it has "
                    + (body.limit() - 8));
        }
        if (body.getInt(0) == TLS_KEY_LOG) {
            byte[] text = new byte[(int) length];
            body.get(8, text);
            secrets.add(text);
        }
    }

    /** Captured length and length on the wire are the last two words before the packet, the time the two before. */
    private Optional<Packet> packet(Interface from, ByteBuffer body, int dataAt, long start)
            throws CaptureFormatException {
        long captured = Integer.toUnsignedLong(body.getInt(dataAt - 8));
        long onWire = Integer.toUnsignedLong(body.getInt(dataAt - 4));
        if (captured > body.limit() - dataAt) {
            throw new CaptureFormatException(start, "packet " + (frame + 1) + " claims " + captured
                    + " captured bytes, its block has " + (body.limit() - dataAt));
        }
        time = from.time(body.getInt(dataAt - 16), body.getInt(dataAt - 12));
        return packet(from, body.slice(dataAt, (int) captured), onWire);
    }

    private Optional<Packet> packet(Interface from, ByteBuffer data, long onWire) {
        frame++;
        return Optional.of(new Packet(frame, from.linkType(), data, onWire));
    }

    /** {@return the interface of a number; where the section does not describe it, one that nothing is known of} */
    private Interface interfaceOf(long id) {
        return id < interfaces.size() ? interfaces.get((int) id) : Interface.UNDESCRIBED;
    }

    private static ByteOrder byteOrder(int magic, long start) throws CaptureFormatException {
        if (magic == BYTE_ORDER_MAGIC) {
            return ByteOrder.BIG_ENDIAN;
        }
        if (Integer.reverseBytes(magic) == BYTE_ORDER_MAGIC) {
            return ByteOrder.LITTLE_ENDIAN;
        }
        throw new CaptureFormatException(start, String.format("a section header has byte order magic %08x", magic));
    }

    private static void checkLength(int length, int read, long start) throws CaptureFormatException {
        long unsigned = Integer.toUnsignedLong(length);
        int least = read + 4;
        if (unsigned < least || unsigned > FileBytes.MAX_RECORD || unsigned % 4 != 0) {
            throw new CaptureFormatException(start, "a block of " + unsigned + " bytes: multiples of 4 from "
                    + least + " to " + FileBytes.MAX_RECORD + " are possible");
        }
    }

    private static void require(ByteBuffer body, int length, long start, String what) throws CaptureFormatException {
        if (body.limit() < length) {
            throw new CaptureFormatException(start,
                    what + " needs " + length + " bytes, its block has " + body.limit());
        }
    }

    private record Interface(int linkType, long snapLength, Optional<InterfaceClock> clock) {

        static final Interface UNDESCRIBED =
                new Interface(Packet.UNDESCRIBED_INTERFACE, Long.MAX_VALUE, Optional.empty());

        OptionalLong time(int high, int low) {
            return clock.isPresent() ? clock.get().nanoseconds(high, low) : OptionalLong.empty();
        }
    }
}
