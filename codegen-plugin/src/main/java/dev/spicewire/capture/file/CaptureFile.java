package dev.spicewire.capture.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A capture file that is read from front to back. */
public interface CaptureFile extends Closeable {

    /**
     * Opens a pcap file (either byte order, microseconds or nanoseconds) or a pcapng file.
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
        FileBytes bytes = new FileBytes(Files.newInputStream(file));
        try {
            return switch (bytes.magic()) {
                case PcapFile.MICROSECONDS, PcapFile.NANOSECONDS, PcapFile.MICROSECONDS_SWAPPED,
                        PcapFile.NANOSECONDS_SWAPPED -> new PcapFile(bytes);
                case PcapngFile.SECTION_HEADER -> new PcapngFile(bytes);
                default -> throw new CaptureFormatException(0,
                        String.format("no capture: starts with %08x, pcap and pcapng start otherwise", bytes.magic()));
            };
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /**
     * Reads the next packet.
     *
     * @return the packet, or nothing at the end of the file
     * @throws CaptureFormatException if the file ends inside a record or a record is malformed
     * @throws IOException            if it can't be read
     */
    Optional<Packet> next() throws IOException;

    /** {@return how much of the file is read, in bytes} */
    long position();
}
