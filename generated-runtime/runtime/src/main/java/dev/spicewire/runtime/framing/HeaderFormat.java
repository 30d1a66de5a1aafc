// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.framing;

import dev.spicewire.runtime.Wire;
import java.nio.ByteBuffer;
import java.util.Objects;

/** The two shapes of a data header. Both ends use {@link #MINI} when both have the capability, else {@link #FULL}. */
public enum HeaderFormat {
    /** 18 bytes: serial 8, type 2, size 4, sub_list 4. */
    FULL(18, 8),
    /** 6 bytes: type 2, size 4. Messages are numbered by counting them. */
    MINI(6, 0);

    private final int bytes;
    private final int typeIndex;

    HeaderFormat(int bytes, int typeIndex) {
        this.bytes = bytes;
        this.typeIndex = typeIndex;
    }

    /** {@return bytes of a header} */
    public int bytes() {
        return bytes;
    }

    /**
     * Reads a header.
     *
     * @param in     buffer; only its limit plays a part
     * @param index  index of the header's first byte
     * @param serial the number that a mini header implies: how many messages the sender has sent, this one included
     * @return the header
     * @throws IndexOutOfBoundsException if fewer than {@link #bytes()} bytes are left
     */
    public DataHeader read(ByteBuffer in, int index, long serial) {
        return new DataHeader(this == FULL ? serial(in, index) : serial, type(in, index), size(in, index),
                subList(in, index));
    }

    /**
     * {@return the serial in a full header}
     *
     * @param in    buffer; only its limit plays a part
     * @param index index of the header's first byte
     * @throws IllegalStateException if headers are mini headers, which have none
     */
    public long serial(ByteBuffer in, int index) {
        if (this == MINI) {
            throw new IllegalStateException("a mini header has no serial");
        }
        return Wire.int64(in, index);
    }

    /**
     * {@return the message's id in a header}
     *
     * @param in    buffer; only its limit plays a part
     * @param index index of the header's first byte
     */
    public int type(ByteBuffer in, int index) {
        return Wire.uint16(in, index + typeIndex);
    }

    /**
     * {@return the bytes of the body that a header announces}
     *
     * @param in    buffer; only its limit plays a part
     * @param index index of the header's first byte
     */
    public long size(ByteBuffer in, int index) {
        return Wire.uint32(in, index + typeIndex + 2);
    }

    /**
     * {@return the offset of a list of sub-messages, 0 for none and in mini headers}
     *
     * @param in    buffer; only its limit plays a part
     * @param index index of the header's first byte
     */
    public long subList(ByteBuffer in, int index) {
        return this == MINI ? 0 : Wire.uint32(in, index + 14);
    }

    /**
     * Writes a header. A mini header leaves the serial out.
     *
     * @param header header to write
     * @param out    buffer
     * @param index  index of the header's first byte
     * @throws IllegalArgumentException  if the header has a sub-message list, which a mini header has no place for
     * @throws IndexOutOfBoundsException if fewer than {@link #bytes()} bytes are left
     */
    public void write(DataHeader header, ByteBuffer out, int index) {
        if (this == MINI && header.subList() != 0) {
            throw new IllegalArgumentException("a mini header can't announce a sub-message list");
        }
        write(header.serial(), header.type(), header.size(), out, index);
        if (this == FULL) {
            Wire.put32(out, index + 14, header.subList());
        }
    }

    /** Writes a header without a list of sub-messages. */
    void write(long serial, int type, long size, ByteBuffer out, int index) {
        Objects.checkFromIndexSize(index, bytes, out.limit());
        if (this == FULL) {
            Wire.put64(out, index, serial);
            Wire.put32(out, index + 14, 0);
        }
        Wire.put16(out, index + typeIndex, type);
        Wire.put32(out, index + typeIndex + 2, size);
    }
}
