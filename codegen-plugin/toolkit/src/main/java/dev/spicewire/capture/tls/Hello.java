// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tls;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a ClientHello or ServerHello says that keys depend on.
 *
 * @param random    32 bytes
 * @param sessionId of a session that is to be resumed, or is resumed
 * @param version   number of the version that a server has chosen, such as 0x0303 for TLS 1.2
 * @param suite     number of the cipher suite that a server has chosen
 */
record Hello(byte[] random, byte[] sessionId, int version, int suite) {

    static final int TLS_1_2 = 0x0303;
    static final int TLS_1_3 = 0x0304;

    private static final int SUPPORTED_VERSIONS = 43;

    /** The random of a HelloRetryRequest, which is a ServerHello in form only (RFC 8446, 4.1.3). */
    private static final byte[] RETRY = HexFormat.of().parseHex(
            "cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c");

    /** {@return the client's hello, if it is one} */
    static Optional<Hello> client(ByteBuffer message) {
        try {
            ByteBuffer in = message.slice();
            int version = in.getShort() & 0xffff;
            byte[] random = bytes(in, 32);
            return Optional.of(new Hello(random, bytes(in, in.get() & 0xff), version, 0));
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /** {@return the server's hello, if it is one} */
    static Optional<Hello> server(ByteBuffer message) {
        try {
            ByteBuffer in = message.slice();
            int version = in.getShort() & 0xffff;
            byte[] random = bytes(in, 32);
            byte[] sessionId = bytes(in, in.get() & 0xff);
            int suite = in.getShort() & 0xffff;
            in.get();
            return Optional.of(new Hello(random, sessionId, chosen(in, version), suite));
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /** {@return whether the server only asks for another ClientHello} */
    boolean isRetry() {
        return Arrays.equals(random, RETRY);
    }

    private static int chosen(ByteBuffer extensions, int otherwise) {
        if (extensions.remaining() < 2) {
            return otherwise;
        }
        extensions.getShort();
        while (extensions.remaining() >= 4) {
            int type = extensions.getShort() & 0xffff;
            byte[] data = bytes(extensions, extensions.getShort() & 0xffff);
            if (type == SUPPORTED_VERSIONS && data.length == 2) {
                return (data[0] & 0xff) << 8 | data[1] & 0xff;
            }
        }
        return otherwise;
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
