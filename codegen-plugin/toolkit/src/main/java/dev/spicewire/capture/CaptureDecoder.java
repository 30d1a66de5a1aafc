package dev.spicewire.capture;

import dev.spicewire.capture.file.CaptureFile;
import dev.spicewire.capture.file.CaptureFormatException;
import dev.spicewire.capture.file.Packet;
import dev.spicewire.capture.net.TcpDecoder;
import dev.spicewire.capture.tcp.TcpConnections;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a capture once from front to back and hands on the SPICE messages in it. Memory does not grow with the file:
 * what is held are the messages that are not complete yet and the ends of the connections seen.
 */
public final class CaptureDecoder {

    private final TcpDecoder tcp = new TcpDecoder();
    private final TcpConnections connections;
    private final CaptureListener listener;
    private final Map<Integer, Long> unknownLinkTypes = new TreeMap<>();
    private long cutPackets;

    private CaptureDecoder(CaptureListener listener) {
        this.listener = listener;
        Sessions sessions = new Sessions();
        connections = new TcpConnections(connection -> new SpiceConnection(connection, sessions, listener));
    }

    /**
     * Decodes a pcap or pcapng file. When the file is damaged or ends too early, everything in front of the damage is
     * handed on before the exception is thrown.
     *
     * @param capture  path of the file
     * @param listener takes messages and notices
     * @throws CaptureFormatException if the file is no capture, malformed or truncated; the message has the offset
     * @throws IOException            if the file can't be read
     */
    public static void decode(Path capture, CaptureListener listener) throws IOException {
        try (CaptureFile file = CaptureFile.open(capture)) {
            new CaptureDecoder(listener).decode(file);
        }
    }

    private void decode(CaptureFile file) throws IOException {
        try {
            for (Optional<Packet> packet = file.next(); packet.isPresent(); packet = file.next()) {
                listener.progress(file.position());
                long frame = packet.get().frame();
                file.time().ifPresent(time -> listener.captured(frame, time));
                accept(packet.get());
            }
        } catch (CaptureFormatException damage) {
            end();
            throw damage;
        }
        end();
    }

    private void accept(Packet packet) {
        if (packet.bytes().remaining() < packet.wireLength()) {
            cutPackets++;
        }
        if (TcpDecoder.supports(packet.linkType())) {
            tcp.segment(packet).ifPresent(connections::accept);
        } else {
            unknownLinkTypes.merge(packet.linkType(), 1L, Long::sum);
        }
    }

    private void end() {
        connections.end();
        if (cutPackets > 0) {
            listener.notice(new Notice.CutPackets(cutPackets));
        }
        unknownLinkTypes.forEach((type, packets) -> listener.notice(
                new Notice.UnknownLinkType(type, packets, TcpDecoder.supportedLinkTypes())));
    }
}
