// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a proxy that speaks the PROXY protocol, version 1 or 2, writes in front of what its client sends.
 *
 * @param source who has connected to the proxy, for people; empty if it does not say so
 * @param end    offset of what follows
 */
record ProxyHeader(String source, int end) {

    private static final String LINE = "PROXY ";
    private static final String SIGNATURE = "\r\n\r\n\0\r\nQUIT\n";
    private static final int MOST_OF_LINE = 107;
    private static final int FIXED = 16;
    private static final int FAMILY_AT = 13;
    private static final int LENGTH_AT = 14;
    private static final int SOURCE_WORD = 2;
    private static final int PORT_WORD = 4;

    /** {@return whether a stream starts with one, or with its beginning} */
    static boolean starts(Stretch stream) {
        return stream.startsWith(LINE) || stream.startsWith(SIGNATURE);
    }

    /** {@return the one that a stream starts with, if all of it is there} */
    static Optional<ProxyHeader> read(Stretch stream) {
        return stream.startsWith(LINE) ? line(stream) : binary(stream);
    }

    /** {@return whether no more bytes can make one of a start} */
    static boolean isHopeless(Stretch stream) {
        return stream.startsWith(LINE) && stream.end() >= MOST_OF_LINE && line(stream).isEmpty();
    }

    private static Optional<ProxyHeader> line(Stretch stream) {
        int length = Math.min(MOST_OF_LINE, stream.untilHole(0));
        String text = StandardCharsets.US_ASCII.decode(stream.slice(0, length)).toString();
        int end = text.indexOf("\r\n");
        if (end < 0) {
            return Optional.empty();
        }
        String[] words = text.substring(0, end).split(" ");
        boolean told = words.length > PORT_WORD
                && words[SOURCE_WORD].matches("[0-9a-fA-F.:]+") && words[PORT_WORD].matches("[0-9]+");
        return Optional.of(new ProxyHeader(told ? PeerAddress.of(words[SOURCE_WORD], words[PORT_WORD]) : "", end + 2));
    }

    private static Optional<ProxyHeader> binary(Stretch stream) {
        if (!stream.has(0, FIXED)) {
            return Optional.empty();
        }
        ByteBuffer fixed = stream.slice(0, FIXED);
        int length = fixed.getShort(LENGTH_AT) & 0xffff;
        if (!stream.has(FIXED, length)) {
            return Optional.empty();
        }
        int address = switch (fixed.get(FAMILY_AT)) {
            case 0x11 -> PeerAddress.IPV4_BYTES;
            case 0x21 -> PeerAddress.IPV6_BYTES;
            default -> 0;
        };
        boolean told = address > 0 && length >= 2 * address + 2 * Short.BYTES;
        ByteBuffer addresses = stream.slice(FIXED, length);
        return Optional.of(new ProxyHeader(told
                ? PeerAddress.of(addresses.slice(0, address), addresses.getShort(2 * address) & 0xffff) : "",
                FIXED + length));
    }
}
