// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.writer;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Bytes as tests write them down: hexadecimal, with spaces, line ends and {@code |} between groups. */
final class Hex {

    private Hex() {
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replaceAll("[\\s|]", ""));
    }

    static ByteBuffer buffer(String hex) {
        return ByteBuffer.wrap(bytes(hex));
    }

    /** {@return the bytes before a buffer's position} */
    static byte[] written(ByteBuffer out) {
        byte[] bytes = new byte[out.position()];
        out.duplicate().flip().get(bytes);
        return bytes;
    }
}
