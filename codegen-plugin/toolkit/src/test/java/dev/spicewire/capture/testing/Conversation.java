// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.testing;

import static dev.spicewire.capture.testing.Packets.ACK;
import static dev.spicewire.capture.testing.Packets.FIN;
import static dev.spicewire.capture.testing.Packets.RST;
import static dev.spicewire.capture.testing.Packets.SYN;

import dev.spicewire.capture.testing.Peer.Role;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** A capture of TCP connections in the making, over Ethernet and IPv4, one connection at a time. */
public final class Conversation {

    private final Pcap pcap = new Pcap(1);
    private Map<Role, Peer> peers = new EnumMap<>(Role.class);

    /** Starts a connection; nothing is captured yet. */
    public Conversation between(int clientPort, int serverPort) {
        peers = new EnumMap<>(Role.class);
        peers.put(Role.CLIENT, new Peer(clientPort, 1000));
        peers.put(Role.SERVER, new Peer(serverPort, 5000));
        return this;
    }

    /** Captures the three packets that open the connection. */
    public Conversation opened() {
        segment(Role.CLIENT, -1, SYN);
        segment(Role.SERVER, -1, SYN | ACK);
        return segment(Role.CLIENT, 0, ACK);
    }

    /** Captures only the server's answer to the packet that opens the connection. */
    public Conversation accepted() {
        return segment(Role.SERVER, -1, SYN | ACK);
    }

    /** Captures the packets that close it. */
    public Conversation closed() {
        segment(Role.CLIENT, peer(Role.CLIENT).sent(), FIN | ACK);
        return segment(Role.SERVER, peer(Role.SERVER).sent(), FIN | ACK);
    }

    /** Captures the client's next bytes in one segment. */
    public Conversation client(byte... bytes) {
        return next(Role.CLIENT, bytes);
    }

    /** Captures pieces of the client's next bytes in one segment. */
    public Conversation client(byte[]... pieces) {
        return client(Bytes.concat(pieces));
    }

    /** Captures the server's next bytes in one segment. */
    public Conversation server(byte... bytes) {
        return next(Role.SERVER, bytes);
    }

    /** Captures pieces of the server's next bytes in one segment. */
    public Conversation server(byte[]... pieces) {
        return server(Bytes.concat(pieces));
    }

    /** Captures the first of the server's next bytes, the others of this segment are cut off by the snap length. */
    public Conversation serverCut(int captured, byte... bytes) {
        byte[] whole = packet(Role.SERVER, peer(Role.SERVER).send(bytes.length), ACK, bytes);
        pcap.packet(whole.length, Arrays.copyOf(whole, whole.length - bytes.length + captured));
        return this;
    }

    /** What follows is captured later. */
    public Conversation later(long microseconds) {
        pcap.later(microseconds);
        return this;
    }

    /** Captures how the server gives the connection up. */
    public Conversation resetByServer() {
        return segment(Role.SERVER, peer(Role.SERVER).sent(), RST);
    }

    /** The client sends bytes that are not captured. */
    public Conversation clientUncaptured(int length) {
        peer(Role.CLIENT).send(length);
        return this;
    }

    /** The server sends bytes that are not captured. */
    public Conversation serverUncaptured(int length) {
        peer(Role.SERVER).send(length);
        return this;
    }

    /** Writes the capture into a directory. */
    public Path in(Path directory) {
        return pcap.in(directory);
    }

    /** {@return the file's bytes} */
    public byte[] toArray() {
        return pcap.toArray();
    }

    private Conversation next(Role role, byte... bytes) {
        return segment(role, peer(role).send(bytes.length), ACK, bytes);
    }

    private Conversation segment(Role role, long offset, int flags, byte... payload) {
        pcap.packet(packet(role, offset, flags, payload));
        return this;
    }

    private byte[] packet(Role role, long offset, int flags, byte... payload) {
        Peer from = peer(role);
        Peer to = peer(role == Role.CLIENT ? Role.SERVER : Role.CLIENT);
        byte[] tcp = Packets.tcp(from.port(), to.port(), from.sequence(offset), to.sequence(to.sent()), flags, payload);
        return Packets.ethernet(role == Role.CLIENT ? Packets.ipv4(tcp) : Packets.ipv4Back(tcp));
    }

    private Peer peer(Role role) {
        return peers.get(role);
    }
}
