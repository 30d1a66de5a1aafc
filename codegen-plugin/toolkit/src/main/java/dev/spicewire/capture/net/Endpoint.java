package dev.spicewire.capture.net;

import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * One end of a TCP connection.
 *
 * @param address IP address, 4 or 16 bytes
 * @param port    TCP port
 */
public record Endpoint(ByteBuffer address, int port) {

    /** {@return the same endpoint in memory of its own} */
    public Endpoint copy() {
        return new Endpoint(ByteBuffer.allocate(address.remaining()).put(address.duplicate()).flip(), port);
    }

    /** {@return address and port as people write them: {@code 10.0.0.1:5900}, {@code [2001:db8:0:0:0:0:0:1]:5900}} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (address.remaining() == 4) {
            for (int i = 0; i < 4; i++) {
                text.append(i == 0 ? "" : ".").append(address.get(i) & 0xff);
            }
        } else {
            text.append('[');
            for (int i = 0; i < address.remaining(); i += 2) {
                text.append(i == 0 ? "" : ":");
                text.append(String.format(Locale.ROOT, "%x", address.getShort(i) & 0xffff));
            }
            text.append(']');
        }
        return text.append(':').append(port).toString();
    }
}
