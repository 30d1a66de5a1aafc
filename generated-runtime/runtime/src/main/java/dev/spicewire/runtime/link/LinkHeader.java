// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.link;

import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Wire;
import java.nio.ByteBuffer;

/**
 * The first 16 bytes of either direction: {@code REDQ}, the version of the protocol, and the size of what follows.
 *
 * @param major major version, 2 since SPICE 0.6
 * @param minor minor version
 * @param size  bytes of the link message or reply behind the header, capabilities included
 */
public record LinkHeader(long major, long minor, long size) {

    /** Bytes of a link header. */
    public static final int BYTES = 16;

    /** The bytes {@code REDQ} as a little-endian integer. */
    public static final long MAGIC = 0x51444552L;

    /** The major version that this package reads and writes. */
    public static final int MAJOR = 2;

    /** The minor version that current peers send. */
    public static final int MINOR = 2;

    /**
     * Checks the ranges.
     *
     * @param major major version, 2 since SPICE 0.6
     * @param minor minor version
     * @param size  bytes of the link message or reply behind the header, capabilities included
     * @throws IllegalArgumentException if a value is not an unsigned 32-bit integer
     */
    public LinkHeader {
        LinkFields.uint32(major, "major_version");
        LinkFields.uint32(minor, "minor_version");
        LinkFields.uint32(size, "size");
    }

    /**
     * Reads a header at the buffer's position, which advances behind it.
     *
     * @param in bytes from the position
     * @return the header
     * @throws MalformedMessageException if fewer than 16 bytes are there or the first four are not {@code REDQ}
     */
    public static LinkHeader read(ByteBuffer in) {
        int index = in.position();
        LinkFields.require(in, BYTES, "link_header");
        long magic = Wire.uint32(in, index);
        if (magic != MAGIC) {
            throw new MalformedMessageException("link_header.magic", 0,
                    String.format("found 0x%08x, a SPICE link starts with 0x%08x (REDQ)", magic, MAGIC));
        }
        in.position(index + BYTES);
        return new LinkHeader(Wire.uint32(in, index + 4), Wire.uint32(in, index + 8), Wire.uint32(in, index + 12));
    }

    /**
     * Writes the header at the buffer's position, which advances behind it.
     *
     * @param out where to write
     * @throws java.nio.BufferOverflowException if 16 bytes do not fit
     */
    public void write(ByteBuffer out) {
        int index = LinkFields.claim(out, BYTES);
        Wire.put32(out, index, MAGIC);
        Wire.put32(out, index + 4, major);
        Wire.put32(out, index + 8, minor);
        Wire.put32(out, index + 12, size);
    }
}
