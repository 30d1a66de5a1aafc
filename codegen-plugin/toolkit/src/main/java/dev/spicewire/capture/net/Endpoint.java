// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.net;

import java.nio.ByteBuffer;

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

    /** Ports first, since they differ where addresses mostly don't. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Endpoint end && port == end.port && address.equals(end.address);
    }

    @Override
    public int hashCode() {
        return 31 * address.hashCode() + port;
    }

    /** {@return address and port as people write them: {@code 10.0.0.1:5900}, {@code [2001:db8::1]:5900}} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (address.remaining() == 4) {
            for (int i = 0; i < 4; i++) {
                text.append(i == 0 ? "" : ".").append(address.get(i) & 0xff);
            }
        } else {
            groups(text.append('['));
            text.append(']');
        }
        return text.append(':').append(port).toString();
    }

    /** The longest run of zeros, the first of equal ones and not a single one, is two colons (RFC 5952). */
    private void groups(StringBuilder text) {
        int count = address.remaining() / 2;
        int run = 1;
        int runAt = count;
        for (int from = 0; from < count; from++) {
            int to = from;
            while (to < count && address.getShort(2 * to) == 0) {
                to++;
            }
            if (to - from > run) {
                run = to - from;
                runAt = from;
            }
        }
        int i = 0;
        while (i < count) {
            if (i == runAt) {
                text.append("::");
                i += run;
            } else {
                text.append(i == 0 || i == runAt + run ? "" : ":")
                        .append(Integer.toHexString(address.getShort(2 * i) & 0xffff));
                i++;
            }
        }
    }
}
