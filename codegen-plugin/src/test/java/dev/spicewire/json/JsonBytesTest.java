package dev.spicewire.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBytesTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final JsonBytes json = new JsonBytes(out);

    @Test
    void commasStandBetweenValuesAndNowhereElse() throws IOException {
        json.startObject();
        json.name("list");
        json.startArray();
        json.number(1);
        json.startArray();
        json.endArray();
        json.nothing();
        json.startObject();
        json.endObject();
        json.endArray();
        json.name("word");
        json.word("main");
        json.name("none");
        json.word(null);
        json.endObject();
        json.endLine();
        json.startObject();
        json.endObject();
        json.endLine();

        assertThat(text()).isEqualTo("{\"list\":[1,[],null,{}],\"word\":\"main\",\"none\":null}\n{}\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, 99, 100, 999_999_999, 4_294_967_295L, 1_000_000_000_000_000_000L, Long.MAX_VALUE, -1,
        -10, Long.MIN_VALUE})
    void numbersHaveAllTheirDigits(long number) throws IOException {
        json.startArray();
        json.number(number);
        json.unsigned(number);
        json.endArray();

        assertThat(text()).isEqualTo("[" + number + "," + Long.toUnsignedString(number) + "]");
    }

    @Test
    void whatJsonDoesNotAllowInStringsIsEscaped() throws IOException {
        json.string("\"\\\n\u0001é€");

        assertThat(text()).isEqualTo("\"\\\"\\\\\\n\\u0001é€\"");
    }

    @Test
    void aStringMayBeLargerThanAnyBuffer() throws IOException {
        String large = "x".repeat(100_000);
        json.string(large);

        assertThat(text()).isEqualTo('"' + large + '"');
    }

    @Test
    void bytesAreReadFromPositionToLimit() throws IOException {
        byte[] bytes = new byte[40_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 7);
        }
        json.hex(ByteBuffer.wrap(bytes, 3, bytes.length - 5).asReadOnlyBuffer());

        assertThat(text()).isEqualTo('"' + HexFormat.of().formatHex(bytes, 3, bytes.length - 2) + '"');
    }

    @Test
    void wordsAreToldApartHoweverManyThereAre() throws IOException {
        StringBuilder expected = new StringBuilder("[");
        json.startArray();
        for (int i = 0; i < 3000; i++) {
            json.word("word " + i % 1500);
            expected.append(i == 0 ? "" : ",").append("\"word ").append(i % 1500).append('"');
        }
        json.endArray();

        assertThat(text()).isEqualTo(expected.append(']').toString());
    }

    private String text() throws IOException {
        json.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
