package dev.spicewire.runtime.framing;

import dev.spicewire.runtime.Wire;
import java.nio.ByteBuffer;
import java.util.Objects;

/** The two shapes of a data header. Both ends use {@link #MINI} when both have the capability, else {@link #FULL}. */
public enum HeaderFormat {
    /** 18 bytes: serial 8, type 2, size 4, sub_list 4. */
    FULL(18),
    /** 6 bytes: type 2, size 4. Messages are numbered by counting them. */
    MINI(6);

    private final int bytes;

    HeaderFormat(int bytes) {
        this.bytes = bytes;
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
        return switch (this) {
            case FULL -> new DataHeader(Wire.int64(in, index), Wire.uint16(in, index + 8), Wire.uint32(in, index + 10),
                    Wire.uint32(in, index + 14));
            case MINI -> new DataHeader(serial, Wire.uint16(in, index), Wire.uint32(in, index + 2), 0);
        };
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
        Objects.checkFromIndexSize(index, bytes, out.limit());
        int type = index;
        if (this == FULL) {
            Wire.put64(out, index, header.serial());
            Wire.put32(out, index + 14, header.subList());
            type = index + 8;
        }
        Wire.put16(out, type, header.type());
        Wire.put32(out, type + 2, header.size());
    }
}
