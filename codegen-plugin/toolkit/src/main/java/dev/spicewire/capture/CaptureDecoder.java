// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.file.CaptureFile;
import dev.spicewire.capture.file.CaptureFormatException;
import dev.spicewire.capture.file.Packet;
import dev.spicewire.capture.net.LeftOut;
import dev.spicewire.capture.net.PacketContent;
import dev.spicewire.capture.net.TcpDecoder;
import dev.spicewire.capture.net.TcpSegment;
import dev.spicewire.capture.net.UnknownLink;
import dev.spicewire.capture.tcp.TcpConnections;
import dev.spicewire.capture.tls.KeyLog;
import dev.spicewire.capture.tls.TlsKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Reads a capture once from front to back and hands on the SPICE messages in it. Memory does not grow with the file:
 * what is held are the messages that are not complete yet and the ends of the connections seen.
 */
public final class CaptureDecoder {

    private final TcpDecoder tcp = new TcpDecoder();
    private final TcpConnections connections;
    private final CaptureListener listener;
    private final Map<String, Long> leftOut = new TreeMap<>();
    private final Map<Integer, Long> unknownLinkTypes = new TreeMap<>();
    private final Surroundings surroundings;
    private long packets;
    private long cutPackets;

    private CaptureDecoder(MessageShapes shapes, TlsKeys keys, CaptureListener listener) {
        this.listener = listener;
        surroundings = new Surroundings(listener, new Sessions(), shapes, keys);
        connections = new TcpConnections(connection -> new Opening(Carrier.of(connection), surroundings));
    }

    /**
     * Decodes a pcap or pcapng file, and finds no messages behind a loss.
     *
     * @param capture  path of the file
     * @param listener takes messages and notices
     * @throws IOException as {@link #decode(Path, MessageShapes, KeyLog, CaptureListener)} does
     */
    public static void decode(Path capture, CaptureListener listener) throws IOException {
        decode(capture, MessageShapes.NONE, new KeyLog(), listener);
    }

    /**
     * Decodes a pcap or pcapng file. When the file is damaged or ends too early, everything in front of the damage is
     * handed on before the exception is thrown.
     *
     * @param capture  path of the file
     * @param shapes   what messages look like, to find them again behind a loss
     * @param keys     keys of TLS connections; those that the capture has in itself are added
     * @param listener takes messages and notices
     * @throws CaptureFormatException if the file is no capture, malformed or truncated; the message has the offset
     * @throws IOException            if the file can't be read
     */
    public static void decode(Path capture, MessageShapes shapes, KeyLog keys, CaptureListener listener)
            throws IOException {
        try (CaptureFile file = CaptureFile.open(capture)) {
            decode(file, shapes, keys, listener);
        }
    }

    /**
     * Decodes a capture file as {@link #decode(Path, MessageShapes, KeyLog, CaptureListener)} does, and leaves it open.
     *
     * @param capture  the file, before its first packet
     * @param shapes   what messages look like, to find them again behind a loss
     * @param keys     keys of TLS connections; those that the capture has in itself are added
     * @param listener takes messages and notices
     * @throws CaptureFormatException if the file is malformed or truncated; the message has the offset
     * @throws IOException            if the file can't be read
     */
    public static void decode(CaptureFile capture, MessageShapes shapes, KeyLog keys, CaptureListener listener)
            throws IOException {
        new CaptureDecoder(shapes, new TlsKeys(keys), listener).decode(capture);
    }

    private void decode(CaptureFile file) throws IOException {
        try {
            for (Optional<Packet> packet = file.next(); packet.isPresent(); packet = file.next()) {
                listener.progress(file.position());
                for (byte[] secrets : file.secrets()) {
                    surroundings.keys().log().add(secrets);
                }
                OptionalLong time = file.time();
                if (time.isPresent()) {
                    listener.captured(packet.get().frame(), time.getAsLong());
                }
                accept(packet.get(), time);
            }
        } catch (CaptureFormatException damage) {
            end();
            throw damage;
        }
        end();
        if (packets == 0) {
            tellNoSpice();
        }
    }

    private void accept(Packet packet, OptionalLong time) {
        packets++;
        if (packet.bytes().remaining() < packet.wireLength()) {
            cutPackets++;
        }
        PacketContent content = tcp.read(packet, time);
        if (content instanceof TcpSegment segment) {
            connections.accept(segment, time);
        } else if (content instanceof UnknownLink unknown) {
            unknownLinkTypes.merge(unknown.type(), 1L, Long::sum);
        } else if (content instanceof LeftOut other) {
            leftOut.merge(other.reason(), 1L, Long::sum);
        }
    }

    private void end() {
        connections.end();
        if (cutPackets > 0) {
            listener.notice(new Notice.CutPackets(cutPackets));
        }
        unknownLinkTypes.forEach((type, count) -> listener.notice(
                new Notice.UnknownLinkType(type, count, TcpDecoder.supportedLinkTypes())));
        if (tcp.unfinishedFragments() > 0) {
            leftOut.put("fragment of an IP packet that is not complete", tcp.unfinishedFragments());
        }
        if (connections.strayed() > 0) {
            leftOut.put("TCP segment whose sequence number is far from all others", connections.strayed());
        }
        leftOut.forEach((reason, count) -> listener.notice(new Notice.LeftOut(reason, count)));
        if (packets > 0 && !surroundings.seenSpice()) {
            tellNoSpice();
        }
    }

    private void tellNoSpice() {
        listener.notice(new Notice.NoSpice(packets, connections.count()));
    }
}
