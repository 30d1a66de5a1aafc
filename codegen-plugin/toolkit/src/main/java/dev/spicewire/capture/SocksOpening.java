// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.proto.model.Direction;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A connection through a SOCKS proxy, version 4, 4a or 5 (RFC 1928, RFC 1929), and what follows when it is open. */
final class SocksOpening extends Preface {

    private static final int FOUR = 4;
    private static final int FIVE = 5;
    private static final int CONNECT = 1;
    private static final int GRANTED_BY_FOUR = 90;
    private static final int WITHOUT_PASSWORD = 0;
    private static final int PASSWORD = 2;
    private static final int NO_METHOD = 0xff;
    private static final int IPV4 = 1;
    private static final int NAME = 3;
    private static final int IPV6 = 4;
    private static final int MOST_OF_NAME = 256;

    SocksOpening(Carrier carrier, Surroundings surroundings) {
        super(carrier, surroundings);
    }

    /** {@return whether what both sides send first can be the start of it} */
    static boolean starts(Stretch client, Stretch server) {
        if (!client.has(0, 2) || server.end() > 0 && !server.has(0, 1)) {
            return false;
        }
        ByteBuffer first = client.slice(0, 2);
        int answer = server.end() == 0 ? -1 : server.slice(0, 1).get();
        return switch (first.get(0)) {
            case FOUR -> first.get(1) == CONNECT && answer <= 0;
            case FIVE -> first.get(1) > 0 && client.end() >= 2 + first.get(1) && (answer < 0 || answer == FIVE);
            default -> false;
        };
    }

    @Override
    void giveUp() {
        boolean holes = start().values().stream().anyMatch(sent -> sent.holesIn(0, sent.end()) > 0);
        boolean answered = start(Direction.SERVER).end() > 0;
        skip(holes ? "SOCKS: a part of how the connection is opened is missing in the capture"
                : answered ? "SOCKS: the connection is not opened" : "not SPICE");
    }

    @Override
    void look(boolean last) {
        ByteBuffer client = sent(Direction.CLIENT);
        ByteBuffer server = sent(Direction.SERVER);
        boolean four = client.hasRemaining() && client.get(0) == FOUR;
        if (server.hasRemaining() && server.get(0) != (four ? 0 : FIVE)) {
            skip("not SPICE");
            return;
        }
        String target;
        try {
            target = four ? four(client, server) : five(client, server);
        } catch (BufferUnderflowException e) {
            return; // More is to come.
        } catch (Unreadable e) {
            skip(e.getMessage());
            return;
        }
        String name = four ? "SOCKS4" : "SOCKS5";
        tell(name + ": the client asked for " + target);
        open(name, client.position(), server.position());
    }

    private ByteBuffer sent(Direction from) {
        Stretch sent = start(from);
        return sent.slice(0, sent.has(0, 1) ? sent.untilHole(0) : 0);
    }

    private static String four(ByteBuffer client, ByteBuffer server) throws Unreadable {
        take(client, 2);
        int port = client.getShort() & 0xffff;
        ByteBuffer address = take(client, PeerAddress.IPV4_BYTES);
        text(client);
        boolean named = address.getInt(0) >>> Byte.SIZE == 0 && address.get(3) != 0;
        String target = named ? PeerAddress.of(text(client), "" + port) : PeerAddress.of(address, port);
        ByteBuffer answer = take(server, 8);
        if (answer.get(1) != GRANTED_BY_FOUR) {
            throw new Unreadable("SOCKS4, refused with " + (answer.get(1) & 0xff));
        }
        return target;
    }

    private static String five(ByteBuffer client, ByteBuffer server) throws Unreadable {
        take(client, 1);
        take(client, client.get());
        take(server, 1);
        int method = server.get() & 0xff;
        if (method == PASSWORD) {
            authenticate(client, server);
        } else if (method != WITHOUT_PASSWORD) {
            throw new Unreadable(method == NO_METHOD ? "SOCKS5, refused: no method to authenticate that it takes"
                    : "SOCKS5 with method " + method + " to authenticate");
        }
        ByteBuffer request = take(client, 3);
        if (request.get(0) != FIVE || request.get(1) != CONNECT) {
            throw new Unreadable("SOCKS5, no CONNECT");
        }
        String target = address(client);
        ByteBuffer answer = take(server, 3);
        if (answer.get(1) != 0) {
            throw new Unreadable("SOCKS5, refused with " + (answer.get(1) & 0xff));
        }
        address(server);
        return target;
    }

    /** What the client says is stepped over. */
    private static void authenticate(ByteBuffer client, ByteBuffer server) throws Unreadable {
        take(client, 1);
        take(client, client.get() & 0xff);
        take(client, client.get() & 0xff);
        if (take(server, 2).get(1) != 0) {
            throw new Unreadable("SOCKS5, refused: the password is not accepted");
        }
    }

    private static String address(ByteBuffer bytes) throws Unreadable {
        int type = bytes.get();
        ByteBuffer address = switch (type) {
            case IPV4 -> take(bytes, PeerAddress.IPV4_BYTES);
            case IPV6 -> take(bytes, PeerAddress.IPV6_BYTES);
            case NAME -> take(bytes, bytes.get() & 0xff);
            default -> throw new Unreadable("SOCKS5 with an address of type " + type);
        };
        int port = bytes.getShort() & 0xffff;
        return type == NAME ? PeerAddress.of(StandardCharsets.US_ASCII.decode(address).toString(), "" + port)
                : PeerAddress.of(address, port);
    }

    private static String text(ByteBuffer bytes) throws Unreadable {
        StringBuilder text = new StringBuilder();
        for (int next = bytes.get(); next != 0; next = bytes.get()) {
            text.append((char) (next & 0xff));
            if (text.length() > MOST_OF_NAME) {
                throw new Unreadable("not SPICE");
            }
        }
        return text.toString();
    }

    private static ByteBuffer take(ByteBuffer bytes, int length) {
        if (length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer taken = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return taken;
    }
}
