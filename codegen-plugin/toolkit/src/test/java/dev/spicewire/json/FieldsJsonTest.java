// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.NullValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsJsonTest {

    private static final String JSON = "{\"least\":-9223372036854775808,\"most\":18446744073709551615,"
            + "\"data\":\"00ff\",\"list\":[1,{\"x\":2}],\"empty\":[],\"none\":null}";

    @Test
    void everyKindOfValueIsWrittenAndReadBack() throws InvalidFieldsException {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("least", IntValue.of(Long.MIN_VALUE));
        members.put("most", IntValue.ofUnsigned(-1));
        members.put("data", BytesValue.of((byte) 0, (byte) 0xff));
        members.put("list", ListValue.of(IntValue.of(1), new StructValue(Map.of("x", IntValue.of(2)))));
        members.put("empty", ListValue.of());
        members.put("none", NullValue.NULL);
        StructValue fields = new StructValue(members);

        assertThat(FieldsJson.write(fields)).isEqualTo(JSON);
        assertThat(FieldsJson.read(JSON)).isEqualTo(fields);
    }

    @Test
    void aPayloadOfAnySizeIsOneString() {
        byte[] payload = new byte[10_000];
        for (int i = 0; i < payload.length; i++) {
            payload[i] = (byte) i;
        }

        assertThat(FieldsJson.write(BytesValue.of(payload)))
                .isEqualTo("\"" + HexFormat.of().formatHex(payload) + "\"");
        assertThat(FieldsJson.write(BytesValue.of())).isEqualTo("\"\"");
    }

    @Test
    void upperCaseHexadecimalIsRead() throws InvalidFieldsException {
        assertThat(FieldsJson.read("{\"data\":\"0A\"}"))
                .isEqualTo(new StructValue(Map.of("data", BytesValue.of((byte) 10))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"a":                            | no JSON in line 1, column 6
            {"a":1} {}                       | no JSON in line 1, column 9
            {"a":1,"a":2}                    | no JSON in line 1, column 11
            [1]                              | fields must be an object
            {"a":1.5}                        | a: 1.5 is no integer
            {"a":{"b":[0,18446744073709551616]}} | a.b[1]: 18446744073709551616 does not fit into 64 bits
            {"a":-9223372036854775809}       | a: -9223372036854775809 does not fit into 64 bits
            {"a":"0"}                        | a: must be pairs of hexadecimal digits
            {"a":true}                       | a: must be a number
            """)
    void whatIsNoField(String json, String message) {
        assertThatThrownBy(() -> FieldsJson.read(json))
                .isInstanceOf(InvalidFieldsException.class).hasMessageStartingWith(message);
    }
}
