package dev.spicewire.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Bytes as a JSON string of lower-case hexadecimal digits, written piece by piece, so that a payload of any size never
 * stands in memory as text.
 */
final class HexString {

    private static final int PIECE = 1024;
    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    private HexString() {
    }

    /**
     * Writes a value where a generator stands.
     *
     * @param bytes the bytes, which are read from their position to their limit
     * @param json  where to
     * @throws IOException if the generator can't write
     */
    static void write(ByteBuffer bytes, JsonGenerator json) throws IOException {
        byte[] piece = new byte[Math.min(PIECE, bytes.remaining())];
        char[] digits = new char[2 * piece.length];
        json.writeRawValue("\"");
        while (bytes.hasRemaining()) {
            int length = Math.min(piece.length, bytes.remaining());
            bytes.get(piece, 0, length);
            for (int i = 0; i < length; i++) {
                digits[2 * i] = DIGITS[piece[i] >> 4 & 0xf];
                digits[2 * i + 1] = DIGITS[piece[i] & 0xf];
            }
            json.writeRaw(digits, 0, 2 * length);
        }
        json.writeRaw('"');
    }
}
