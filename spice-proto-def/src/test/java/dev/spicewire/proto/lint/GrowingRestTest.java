// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.write.Encoded;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule finds exactly the messages that grow when they are read and written again. */
class GrowingRestTest {

    private static final String TYPES = """
            enum8 kind { A, B };
            struct Text { uint8 text[] @end; };
            struct Pair { uint8 x; };
            struct Deep { Pair *pair; };
            struct AtOnce { Pair *pair @marshall; Text *text @marshall; };
            struct Holder { Text *text; };
            struct Held { Text *text @marshall; };
            struct Choice { kind k; switch (k) { case A: Text *text; case B: Pair *pair; } u; };
            """;

    /** In the bodies every pointer leads somewhere. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            uint8 *p[2]; uint8 d[];                             | 04000000 0102 0304               | true
            uint8 d[];                                          | 010203                           | false
            Pair *pair; uint8 *text[];                          | 08000000 09000000 01 02          | false
            uint8 *text[]; Pair *pair;                          | 08000000 09000000 01 02          | true
            Pair *pair; Text *text;                             | 08000000 09000000 01 02          | false
            Text *text @marshall; Pair *pair @marshall;         | 08000000 09000000 01 02          | true
            Deep *deep; Text *text;                             | 08000000 0d000000 0c000000 01 02 | true
            Deep *deep @marshall; Text *text @marshall;         | 08000000 0d000000 0c000000 01 02 | false
            Pair *pair; AtOnce *at_once;                | 08000000 09000000 01 08000000 11000000 02 | false
            AtOnce *at_once @marshall; Pair *pair;      | 08000000 11000000 11000000 11000000 01 02 | true
            Holder *holder; Pair *pair;                         | 08000000 0c000000 0c000000 01 02 | false
            Holder *holder; Deep *deep;                | 08000000 0c000000 10000000 10000000 01 02 | true
            Held *held @marshall; Pair *pair @marshall;         | 08000000 0c000000 0c000000 01 02 | true
            Holder list[2];                                     | 08000000 09000000 01 02          | true
            Holder list[1];                                     | 04000000 01 02                   | false
            kind k; switch (k) { case A: Text text; case B: Pair *pair; } u; | 00 01 02            | false
            Choice choice;                                      | 00 05000000 01 02                | false
            Choice list[2];                         | 00 0a000000 01 0a000000 01 02                | true
            """)
    void findsWhatGrows(String members, String body, boolean grows) {
        Protocol protocol = Definitions.parse("test.proto", TYPES + "channel C { message { " + members
                + " } m = 1; }; protocol P { C c = 1; };", Dialect.SPICEWIRE).protocol().orElseThrow();
        DynamicCodec codec = DynamicCodec.of(protocol);
        byte[] once = again(codec, HexFormat.of().parseHex(body.replace(" ", "")));
        Diagnostics found = new Diagnostics();
        new GrowingRest().check(protocol, found);

        assertThat(again(codec, once).length > once.length).as("it grows").isEqualTo(grows);
        assertThat(!found.sorted().isEmpty()).as("it is found").isEqualTo(grows);
    }

    private static byte[] again(DynamicCodec codec, byte[] body) {
        Decoded.Accepted read = (Decoded.Accepted) codec.decode(1, Direction.SERVER, 1, body);
        return ((Encoded.Written) codec.encode(1, Direction.SERVER, 1, read.fields())).body();
    }
}
