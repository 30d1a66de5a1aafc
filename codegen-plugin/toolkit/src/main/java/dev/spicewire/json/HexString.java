// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Bytes as a JSON string of lower-case hexadecimal digits, written piece by piece, so that a payload of any size never
 * stands in memory as text.
 */
final class HexString {

    private static final int PIECE_BYTES = 1024;

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
        HexDigits digits = new HexDigits(Math.min(PIECE_BYTES, bytes.remaining()));
        json.writeRawValue("\"");
        while (digits.take(bytes)) {
            json.writeRaw(digits);
        }
        json.writeRaw('"');
    }
}
