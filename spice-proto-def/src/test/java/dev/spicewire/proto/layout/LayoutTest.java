// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where members stand, and which switches count with bytes that they do not take. */
class LayoutTest {

    private static final String TYPES = """
            enum8 e { A, B };
            struct P { uint8 x; uint16 y; };
            struct D { e k; switch (k) { case A: uint8 a; case B: int8 b; } u; };
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            uint8 a; P p; uint32 b;                                              | a 0, p 1, b 4, end 8
            uint8 n; uint8 d[n]; uint16 b; P *p;                                 | n 0, d 1, b d+0, p d+2, end d+6
            e k; switch (k) { case A: uint8 a; default: uint32 b; } u; uint8 c;  | k 0, u 1, c u+0, end u+1
            e k; switch (k) { case A: uint8 a; } u @fixedsize; uint8 c;          | k 0, u 1, c u+0, end u+1
            uint8 x @virtual(3); D d; uint8 c;                                   | x 0, d 0, c d+0, end d+1
            """)
    void membersStandAFixedNumberOfBytesBehindTheLastOneOfVaryingSize(String members, String offsets) {
        Offsets all = new Offsets(message(members));

        assertThat(all.all().stream().map(offset -> offset.member().name() + " " + text(offset))
                .collect(Collectors.joining(", ")) + ", end " + text(all.end())).isEqualTo(offsets);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            e k; switch (k) { case A: uint8 a; case B: int8 b; } u;                        | 1
            e k; switch (k) { case A: P a; case B: P b; } u;                               | 3
            e k; switch (k) { case A: uint8 a; default: int8 b; } u;                       | 0
            e k; switch (k) { case A: uint8 a; case B: uint16 b; } u;                      | 0
            e k; switch (k) { case A: uint8 a; } u;                                        | 0
            e k; switch (k) { case A: uint8 a; case B: int8 b; } u @fixedsize;             | 0
            """)
    void aSwitchDemandsTheBytesOfItsCasesWhereTheyAreAlikeAndAsManyAsTheValues(String members, long bytes) {
        Container message = message(members);

        assertThat(Demands.of((Switch) message.members().get(1))).isEqualTo(bytes);
        assertThat(Demands.areIn(message)).isEqualTo(bytes > 0);
    }

    @Test
    void aBodyIsCheckedForItsLengthFirstAndOnlyWhereThatPassFindsMore() {
        Switch choice = (Switch) message("e k; switch (k) { case A: uint8 a; case B: int8 b; } u;").members().get(1);

        assertThat(ReadingPass.over(true)).containsExactly(ReadingPass.LENGTH, ReadingPass.READING);
        assertThat(ReadingPass.over(false)).containsExactly(ReadingPass.READING);
        assertThat(ReadingPass.LENGTH.demanded(choice)).isEqualTo(1);
        assertThat(ReadingPass.READING.demanded(choice)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"D d;, true", "D d[2];, true", "D *d;, true", "uint8 n; D d[n];, true", "P p;, false",
            "uint8 x;, false"})
    void demandsAreMetHoweverDeep(String members, boolean met) {
        assertThat(Demands.areMet(message(members))).isEqualTo(met);
        assertThat(Demands.areIn(message(members))).isFalse();
    }

    private static String text(Offsets.Offset offset) {
        return offset.anchor() == null ? "" + offset.delta() : offset.anchor().name() + "+" + offset.delta();
    }

    private static Container message(String members) {
        return Definitions.parse("layout.proto", TYPES + "message M { " + members + " };\n"
                        + "channel C { server: M m = 1; };\nprotocol P1 { C c = 1; };\n", Dialect.OLD)
                .protocol().orElseThrow().messages().get(0);
    }
}
