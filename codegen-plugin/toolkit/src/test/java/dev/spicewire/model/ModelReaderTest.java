// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that were made or changed by hand. */
class ModelReaderTest {

    private static final String DEFINITION = """
            enum8 kind { A, B };
            flags8 bits { X, Y };
            typedef number uint32;
            struct Part { uint8 count; number data[count]; };
            message Whole { Part part; kind k; switch (k) { case A: uint8 a; default: uint8 *b[4]; } u; };
            channel BaseChannel { server: message { uint8 x; } own = 1; Whole named = 2; client: Whole back = 1; };
            channel NextChannel : BaseChannel { server: message { bits b; } more = 101; };
            channel OtherChannel : BaseChannel { server: Whole other = 102; };
            protocol P { NextChannel next = 1; OtherChannel other = 2; };
            """;
    private static final String DOCUMENT = ModelJson.write(protocol("p.proto", DEFINITION), JsonStyle.COMPACT);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "protocol":"P" | "protocol":"P\\\\Q" | protocol: must be a name, without slashes
            "name":"Part","c_type" | "name":"Pa/rt","c_type" | structs[0].name: must be a name of letters
            "typedefs":[{"name":"number" | "typedefs":[{"name":"kind" | typedefs[0]: there is another 'kind' above
            {"name":"B","value":1 | {"name":"A","value":1 | enums[0].values[1]: 'kind' has a value 'A' alre
            {"name":"B","value":1 | {"name":"B","value":256 | enums[0].values[1]: value 256 of 'B' does not fit
            "kind":"flags","bits":8 | "kind":"flag","bits":8 | enums[1].kind: must be enum or flags
            "kind":"flags","bits":8 | "kind":"flags","bits":4294967304 | enums[1].bits: is out of range
            "size":{"kind":"identifier","name":"count"} | "size":{"kind":"identifier","name":"size"}\
            | structs[0].members[1]: array size 'size' is not a member of Part
            "variable":"k" | "variable":"part" | messages[0].members[2]: switch variable 'part'
            "variable":"k" | "variable":"k..k" | messages[0].members[2].variable: must be names
            "variable_type":"kind" | "variable_type":"number" | messages[0].members[2].variable_type: must name
            "negated":false | "negated":true | messages[0].members[2].cases[0].labels[0]: a val
            "body_in":{"channel":"BaseChannel" | "body_in":{"channel":"OtherChannel"\
            | channels[1].server[0].body_in.channel: must be 'BaseChannel'
            "direction":"server" | "direction":"client" | channels[1].server[0].body_in.direction: must be
            "name":"OtherChannel","parent":"BaseChannel" | "name":"OtherChannel","parent":null\
            | channels[2].client[0]: is more than the rest
            "member_name":"next" | "member_name":"main" | channels[1].member_name: is "main", the rest of the
            "name":"next","id":1 | "name":"next","id":2 | channel_ids[1]: 'other' has the number 2, as 'next'
            "attributes":{} | "attributes":{"a b":[]} | enums[0].attributes: 'a b' is no name
            "attributes":{} | "attributes":{"prefix":["a b"]} | enums[0].attributes.prefix[0]: must be a
            """)
    void whatNoDefinitionGivesIsRefused(String right, String wrong, String message) {
        assertThat(DOCUMENT).contains(right);

        assertThatThrownBy(() -> ModelReader.read(changed(right, wrong)))
                .isInstanceOf(InvalidModelException.class).hasMessageStartingWith(message);
    }

    @Test
    void saysWhereTheOtherOneIsOfTwoWithOneName() {
        String twice = changed("{\"name\":\"B\",\"value\":1", "{\"name\":\"A\",\"value\":1");

        assertThatThrownBy(() -> ModelReader.read(twice))
                .hasMessage("enums[0].values[1]: 'kind' has a value 'A' already, at enums[0].values[0]");
    }

    @Test
    void whatIsWrongIsOneLine() {
        assertThatThrownBy(() -> ModelReader.read(changed("\"attributes\":{}", "\"attributes\":{\"a\\nb\":[]}")))
                .hasMessage("enums[0].attributes: 'a<000A>b' is no name of an attribute");
    }

    @Test
    void whatFollowsFromTheRestNeedNotBeThere() throws IOException {
        String bare = DOCUMENT.replaceAll("\"(c_type|c_name|c_end_name|c_mask_name)\":\"[^\"]*\",?", "")
                .replaceAll("\"(fixed_size|min_size|mask|c_end_value)\":[0-9a-z]+,?", "")
                .replace(",}", "}");

        assertThat(bare).isNotEqualTo(DOCUMENT).doesNotContain("c_type", "min_size");
        assertThat(ModelJson.write(ModelReader.read(bare), JsonStyle.COMPACT)).isEqualTo(DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "my-agent", ""})
    void aDefinitionWithoutProtocolHasTheNameOfItsFile(String name) throws IOException {
        Protocol protocol = protocol(name + ".proto", "struct agent { uint8 x; };\n");
        String document = ModelJson.write(protocol, JsonStyle.COMPACT);

        assertThat(ModelReader.read(document).name()).isEqualTo(name);
        assertThat(ModelJson.write(ModelReader.read(document), JsonStyle.COMPACT)).isEqualTo(document);
    }

    private static String changed(String right, String wrong) {
        int at = DOCUMENT.indexOf(right);
        return DOCUMENT.substring(0, at) + wrong + DOCUMENT.substring(at + right.length());
    }

    private static Protocol protocol(String file, String definition) {
        return Definitions.parse(file, definition, Dialect.SPICEWIRE).protocol().orElseThrow();
    }
}
