// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.dynamic.read.ReadTrace;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadTraceTest {

    @Test
    void allKindsOfBytesAreNoted() {
        assertThat(traced("struct S { uint8 x; };",
                "uint8 n; uint16 a[n]; uint8 old @zero; uint8 *text[cstring()]; S *s; uint8 rest[];",
                "02 0100 0200 ff 0f000000 12000000 07 6869 00 2a"))
                .isEqualTo("""
                        NUMBER m.n 0-1 2
                        ARRAY m.a 1-5 [1, 2]
                        ZERO m.old 5-6 255
                        POINTER m.text 6-10 15
                        POINTER m.s 10-14 18
                        ARRAY m.rest 14-19 076869002a
                        ARRAY m.text 15-17 6869
                        TERMINATOR m.text 17-18 0
                        NUMBER m.s.x 18-19 42
                        m.text: 15-18
                        m.s: 18-19
                        """);
    }

    @Test
    void whatWasReadInFrontOfAFaultStays() {
        assertThat(traced("struct S { uint8 x; uint32 y; };", "S *s; S *t;", "08000000 09000000 01 02"))
                .isEqualTo("""
                        POINTER m.s 0-4 8
                        POINTER m.t 4-8 9
                        NUMBER m.s.x 8-9 1
                        m.s: 8--1
                        """);
    }

    @Test
    void aMessageOfAnyBytesIsOneArray() {
        assertThat(traced("", "uint8 data[] @end;", "@nocopy", "0102")).isEqualTo("ARRAY m.data 0-2 0102\n");
    }

    private static String traced(String types, String members, String hex) {
        return traced(types, members, "", hex);
    }

    private static String traced(String types, String members, String attributes, String hex) {
        String definition = types + "channel C { server: message { " + members + " } " + attributes
                + " m = 1; }; protocol P { C c = 1; };";
        ReadTrace trace = new ReadTrace();
        DynamicCodec.of(Definitions.parse("x.proto", definition, Dialect.SPICEWIRE).protocol().orElseThrow())
                .trace(1, Direction.SERVER, 1, HexFormat.of().parseHex(hex.replace(" ", "")), trace);
        return trace.pieces().stream().map(p -> p.kind() + " " + p.path() + " " + p.from() + "-" + p.to() + " "
                + p.value() + "\n").collect(Collectors.joining())
                + trace.parts().stream().map(p -> p.path() + ": " + p.from() + "-" + p.to() + "\n")
                        .collect(Collectors.joining());
    }
}
