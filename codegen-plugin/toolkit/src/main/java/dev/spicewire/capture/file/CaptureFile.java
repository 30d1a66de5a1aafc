// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.file;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A capture file that is read from front to back. */
public interface CaptureFile extends Closeable {

    /**
     * Opens a pcap file (either byte order, microseconds or nanoseconds) or a pcapng file. It may be a pipe, such as
     * {@code /dev/stdin}.
     *
     * @param file path of the file
     * @return the file, before its first packet
     * @throws CaptureFormatException if it is neither
     * @throws IOException            if it can't be read
     */
    static CaptureFile open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a directory");
        }
        return open(new FileBytes(stream(file), Files.isRegularFile(file) ? Files.size(file) : 0));
    }

    /**
     * Opens a pcap or pcapng file that may grow; a packed one can't.
     *
     * @param file the file, before its first byte; closed with the capture
     * @return the file, before its first packet
     * @throws CaptureFormatException if it is neither
     * @throws IOException            if it can't be read
     */
    static CaptureFile open(FollowedFile file) throws IOException {
        return open(FileBytes.plain(file));
    }

    private static CaptureFile open(FileBytes bytes) throws IOException {
        try {
            return switch (bytes.magic()) {
                case PcapFile.MICROSECONDS, PcapFile.NANOSECONDS, PcapFile.MICROSECONDS_SWAPPED,
                        PcapFile.NANOSECONDS_SWAPPED -> new PcapFile(bytes);
                case PcapngFile.SECTION_HEADER -> new PcapngFile(bytes);
                default -> throw new CaptureFormatException(0, "no capture: " + OtherPacking.of(bytes.magic())
                        .map(OtherPacking::hint).orElseGet(() -> String.format(
                                "starts with %08x, pcap and pcapng start otherwise", bytes.magic())));
            };
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** A stream of {@link Files} seeks to tell how much is left, which a pipe can't; one of the other kind does not. */
    private static InputStream stream(Path file) throws IOException {
        boolean pipe = Files.exists(file) && !Files.isRegularFile(file);
        return pipe ? new FileInputStream(file.toFile()) : Files.newInputStream(file);
    }

    /**
     * Reads the next packet.
     *
     * @return the packet, or nothing at the end of the file
     * @throws CaptureFormatException if the file ends inside a record or a record is malformed
     * @throws IOException            if it can't be read
     */
    Optional<Packet> next() throws IOException;

    /** {@return what the packets read last brought of the keys of TLS connections, as lines of a key log} */
    default List<byte[]> secrets() {
        return List.of();
    }

    /** {@return nanoseconds from 1970 to the capture of the packet read last; nothing where the file does not say} */
    OptionalLong time();

    /** {@return how much of the file is read, in bytes} */
    long position();
}
