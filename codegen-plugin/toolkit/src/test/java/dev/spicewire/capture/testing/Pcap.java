// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A pcap file in the making: big endian, microseconds. */
public final class Pcap {

    private static final long SECOND = 1_000_000;

    private final Bytes bytes = new Bytes();
    private long time;

    /**
     * Starts a file.
     *
     * @param linkType link type of its packets
     */
    public Pcap(int linkType) {
        bytes.u32(0xa1b2c3d4L).u16(2).u16(4).u32(0).u32(0).u32(262144).u32(linkType);
    }

    /** Appends a packet that was captured whole. */
    public Pcap packet(byte... packet) {
        return packet(packet.length, packet);
    }

    /** Appends a packet that had more bytes on the wire. */
    public Pcap packet(int wireLength, byte... captured) {
        bytes.u32(time / SECOND).u32(time % SECOND).u32(captured.length).u32(wireLength).bytes(captured);
        return this;
    }

    /** What follows is captured later. */
    public Pcap later(long microseconds) {
        time += microseconds;
        return this;
    }

    /** {@return the file's bytes} */
    public byte[] toArray() {
        return bytes.toArray();
    }

    /** Writes the file into a directory. */
    public Path in(Path directory) {
        return file(directory, toArray());
    }

    /** Writes any bytes into a file in a directory. */
    public static Path file(Path directory, byte... content) {
        try {
            return Files.write(directory.resolve("capture.pcap"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
