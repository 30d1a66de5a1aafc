// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ModelJsonTest {

    @Test
    void writesTheModelThatUpstreamsParserFinds() throws IOException {
        String written = ModelJson.write(Definitions.bundled(), JsonStyle.PRETTY);

        assertThat(written).isEqualTo(upstream());
    }

    @ParameterizedTest
    @EnumSource(JsonStyle.class)
    void readsBackWhatItWrote(JsonStyle style) throws IOException {
        String document = ModelJson.write(Definitions.bundled(), style);

        assertThat(ModelJson.write(ModelReader.read(document), style)).isEqualTo(document);
    }

    @Test
    void readsBackEveryArraySize() throws IOException {
        Protocol protocol = Definitions.parse("sizes.proto", """
                enum8 kind { A };
                message Sizes {
                    kind k;
                    uint8 by_kind[k];
                    uint8 n;
                    uint8 m;
                    uint8 constant[3];
                    uint8 counted[n];
                    uint8 sum[n + m];
                    uint8 image[image_size(1, n, m)];
                    uint8 filled[bytes(n, m)];
                    uint8 *string[cstring()];
                    uint8 rest[];
                };
                channel SizesChannel { server: Sizes sizes = 1; };
                protocol P { SizesChannel sizes = 1; };
                """, Dialect.OLD).protocol().orElseThrow();
        String document = ModelJson.write(protocol, JsonStyle.COMPACT);

        assertThat(document).contains("{\"kind\":\"sum\",\"names\":[\"n\",\"m\"]}");
        assertThat(ModelReader.read(document).messages().get(0).members())
                .usingRecursiveComparison().ignoringFieldsOfTypes(dev.spicewire.proto.diagnostics.Location.class)
                .isEqualTo(protocol.messages().get(0).members());
    }

    @Test
    void aCompactDocumentIsOneLine() {
        assertThat(ModelJson.write(Definitions.bundled(), JsonStyle.COMPACT).lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                          | no JSON in line 1, column 2
            {}                         | has no enums
            {"enums":3}                | enums: must be an array
            {"enums":[{"name":7}]}     | enums[0].name: must be a string
            {"enums":[],"typedefs":[{"name":"t","type":{"kind":"long"}}]} | typedefs[0].type: 'long' is no kind of type
            {"enums":[],"typedefs":[],"structs":[{"name":"S","members":[{"name":"m","kind":"struct","type":\
            {"kind":"struct","name":"S"}}]}]} | structs[0].members[0].type.name: 'S' is not defined above
            """)
    void saysWhereADocumentIsWrong(String document, String message) {
        assertThatThrownBy(() -> ModelReader.read(document))
                .isInstanceOf(InvalidModelException.class).hasMessageStartingWith(message);
    }

    private static String upstream() throws IOException {
        try (InputStream file = ModelJsonTest.class.getResourceAsStream("/facts/spice-model.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
