// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HexStringTest {

    private static final JsonFactory FACTORY = new JsonFactory();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 1023, 1024, 1025, 8000, 100_000})
    void hasTwoDigitsForEachByteWhereverTheGeneratorsBufferEnds(int size) throws IOException {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31);
        }
        String expected = "[\"" + HexFormat.of().formatHex(bytes) + "\",1]";

        ByteArrayOutputStream utf8 = new ByteArrayOutputStream();
        write(bytes, FACTORY.createGenerator(utf8));
        StringWriter text = new StringWriter();
        write(bytes, FACTORY.createGenerator(text));

        assertThat(utf8.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
        assertThat(text).hasToString(expected);
    }

    private static void write(byte[] bytes, JsonGenerator generator) throws IOException {
        try (JsonGenerator json = generator) {
            json.writeStartArray();
            HexString.write(ByteBuffer.wrap(bytes), json);
            json.writeNumber(1);
            json.writeEndArray();
        }
    }

    @Test
    void digitsGoNowhereWithoutRoomForAllOfThem() {
        HexDigits digits = new HexDigits(2);
        digits.take(ByteBuffer.wrap(new byte[] {0x0f, (byte) 0xa0}));

        assertThat(digits.appendQuotedUTF8(new byte[5], 2)).isNegative();
        assertThat(digits.appendQuoted(new char[5], 2)).isNegative();
        assertThat(digits.putQuotedUTF8(ByteBuffer.allocate(3))).isNegative();
        ByteBuffer exactly = ByteBuffer.allocate(4);
        assertThat(digits.putQuotedUTF8(exactly)).isEqualTo(4);
        assertThat(exactly.array()).isEqualTo("0fa0".getBytes(StandardCharsets.US_ASCII));
    }
}
